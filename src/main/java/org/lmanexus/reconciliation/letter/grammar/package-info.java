/// The grammar of instructions in words: verbs, prepositions, places and quoted words put together
/// in whatever order a firm writes them, and turned into deeds by what the letter asks for. How a
/// place is named is in `place`, how a word is told in `word`.
@NullMarked
package org.lmanexus.reconciliation.letter.grammar;

import org.jspecify.annotations.NullMarked;
