/// What an instruction is about: the places that a letter names, and the ways in which it names a
/// clause, a schedule, a definition, a paragraph, a row or a part of these.
@NullMarked
package org.lmanexus.reconciliation.letter.grammar.place;

import org.jspecify.annotations.NullMarked;
