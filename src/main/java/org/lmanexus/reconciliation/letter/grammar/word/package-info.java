/// The words of a sentence, each told apart by itself: verbs, prepositions, signs, what is new, and
/// words of no account. A wording that no list holds yet goes into the list of its kind.
@NullMarked
package org.lmanexus.reconciliation.letter.grammar.word;

import org.jspecify.annotations.NullMarked;
