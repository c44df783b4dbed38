@NullMarked
package org.lmanexus.settings;

import org.jspecify.annotations.NullMarked;
