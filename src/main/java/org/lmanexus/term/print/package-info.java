/// New values in the pieces of an old notation.
@NullMarked
package org.lmanexus.term.print;

import org.jspecify.annotations.NullMarked;
