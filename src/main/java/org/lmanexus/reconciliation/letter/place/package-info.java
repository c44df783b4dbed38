/// Where in the baseline a letter's words point: the stretch of a clause that a target names, or
/// why there is none.
@NullMarked
package org.lmanexus.reconciliation.letter.place;

import org.jspecify.annotations.NullMarked;
