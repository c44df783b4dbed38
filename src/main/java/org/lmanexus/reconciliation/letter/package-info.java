/// Reads an amendment letter: instructions in words, each placed in the baseline or kept as
/// doubtful.
@NullMarked
package org.lmanexus.reconciliation.letter;

import org.jspecify.annotations.NullMarked;
