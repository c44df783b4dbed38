package org.lmanexus.reconciliation.letter.reading;

/// One thing that a letter wants done.
///
/// @param sentence the letter's words
/// @param doubt why it may not be carried out unread; empty for no doubt
public record Instruction(
        Paragraph at, String sentence, Target target, Operation operation, String doubt) {}
