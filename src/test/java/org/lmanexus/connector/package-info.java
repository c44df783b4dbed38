/// Tests of what every connector must do.
@NullMarked
package org.lmanexus.connector;

import org.jspecify.annotations.NullMarked;
