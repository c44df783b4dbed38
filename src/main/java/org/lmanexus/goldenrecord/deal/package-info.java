/// The deal behind an agreement, read from its variables by a dictionary of terms. Pure.
@NullMarked
package org.lmanexus.goldenrecord.deal;

import org.jspecify.annotations.NullMarked;
