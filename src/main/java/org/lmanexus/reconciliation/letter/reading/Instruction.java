package org.lmanexus.reconciliation.letter.reading;

import org.lmanexus.reconciliation.letter.grammar.Operation;
import org.lmanexus.reconciliation.letter.grammar.Target;

/// One thing that a letter wants done.
///
/// @param sentence the letter's words
/// @param doubt why it may not be carried out unread; empty for no doubt
public record Instruction(
        Paragraph at, String sentence, Target target, Operation operation, String doubt) {

    Instruction does(Operation other) {
        return new Instruction(at, sentence, target, other, doubt);
    }

    Instruction doubted(String why) {
        return new Instruction(at, sentence, target, operation, doubt.isEmpty() ? why : doubt);
    }
}
