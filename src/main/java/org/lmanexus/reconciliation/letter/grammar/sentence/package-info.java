/// Sentences before they are understood: cut from a paragraph, their quoted words and values put
/// aside.
@NullMarked
package org.lmanexus.reconciliation.letter.grammar.sentence;

import org.jspecify.annotations.NullMarked;
