/// The grammar of instructions in words: verbs, prepositions, places and quoted words, each told
/// apart by itself and put together in whatever order a firm writes them.
@NullMarked
package org.lmanexus.reconciliation.letter.grammar;

import org.jspecify.annotations.NullMarked;
