/// Prints an agreement, marked or not, as Word in two house styles and as PDF.
@NullMarked
package org.lmanexus.sample.print;

import org.jspecify.annotations.NullMarked;
