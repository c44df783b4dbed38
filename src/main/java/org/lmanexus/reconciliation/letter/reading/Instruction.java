package org.lmanexus.reconciliation.letter.reading;

import org.lmanexus.reconciliation.letter.grammar.Operation;
import org.lmanexus.reconciliation.letter.grammar.place.Target;

import java.util.ArrayList;
import java.util.List;

/// One thing that a letter wants done.
///
/// @param sentence the letter's words
/// @param doubt why it may not be carried out unread; empty for no doubt
/// @param cautions what a person should look at, though it was understood
/// @param describing words that only describe its target, if they stand there
/// @param setting words above or beside it that only say what it is about, if the agreement knows
/// them
public record Instruction(
        Paragraph at,
        String sentence,
        Target target,
        Operation operation,
        String doubt,
        List<String> cautions,
        List<String> describing,
        List<String> setting) {

    static Instruction of(
            Paragraph at, String sentence, Target target, Operation operation, String doubt) {
        return new Instruction(
                at, sentence, target, operation, doubt, List.of(), List.of(), List.of());
    }

    Instruction does(Operation other) {
        return new Instruction(at, sentence, target, other, doubt, cautions, describing, setting);
    }

    Instruction about(Target other) {
        return new Instruction(
                at, sentence, other, operation, doubt, cautions, describing, setting);
    }

    Instruction described(List<String> words) {
        return new Instruction(at, sentence, target, operation, doubt, cautions, words, setting);
    }

    Instruction doubted(String why) {
        return new Instruction(
                at,
                sentence,
                target,
                operation,
                doubt.isEmpty() ? why : doubt,
                cautions,
                describing,
                setting);
    }

    /// @param why what to look at; empty for nothing
    public Instruction cautioned(String why) {
        if (why.isEmpty() || cautions.contains(why)) {
            return this;
        }
        List<String> all = new ArrayList<>(cautions);
        all.add(why);
        return new Instruction(
                at, sentence, target, operation, doubt, List.copyOf(all), describing, setting);
    }

    /// In a setting, with cautions of its own.
    Instruction in(Setting around) {
        Instruction it = this;
        for (String caution : around.cautions()) {
            it = it.cautioned(caution);
        }
        List<String> words = new ArrayList<>(setting);
        words.addAll(around.words());
        return new Instruction(
                it.at,
                it.sentence,
                it.target,
                it.operation,
                it.doubt,
                it.cautions,
                it.describing,
                List.copyOf(words));
    }
}
