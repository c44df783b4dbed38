/// What the package of each downstream system implements, and what it is told.
@NullMarked
package org.lmanexus.connector.system;

import org.jspecify.annotations.NullMarked;
