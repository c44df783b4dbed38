package org.lmanexus.reconciliation.letter.grammar;

import org.lmanexus.reconciliation.letter.grammar.place.Target;
import org.lmanexus.reconciliation.letter.grammar.place.Which;

import java.util.List;

/// What an instruction has done to its target.
public sealed interface Operation {

    /// Puts words in the place of others.
    record Replace(String old, String fresh, Which which) implements Operation {}

    /// Strikes words.
    record Strike(String old, Which which) implements Operation {}

    /// Gives the one value of its kind that stands in the target another value.
    record Revalue(String fresh) implements Operation {}

    /// Puts words beside others, or at an end of the target where the anchor is empty.
    record Insert(String fresh, String anchor, boolean before) implements Operation {}

    /// Takes the whole target away.
    record Delete() implements Operation {}

    /// Puts other paragraphs in the place of the whole target.
    record Restate(List<String> lines) implements Operation {}

    /// Puts each of the definitions that follow in the place of the one of the same term.
    record Redefine(List<String> lines) implements Operation {}

    /// Puts a new clause, paragraph, definition or row where it belongs.
    ///
    /// @param unit `clause`, `paragraph`, `definition`, `row` or `sentence`; empty where the new
    /// words must tell
    /// @param behind what it is to follow, as far as the letter says
    record Add(String unit, Target behind, List<String> lines) implements Operation {}

    /// Gives the paragraph that is the target another number.
    record Renumber(String number) implements Operation {}

    /// Nothing that could be understood.
    record Unclear(String why) implements Operation {}

    /// The words of the letter that it holds.
    default List<String> words() {
        return switch (this) {
            case Replace it -> List.of(it.old(), it.fresh());
            case Strike it -> List.of(it.old());
            case Revalue it -> List.of(it.fresh());
            case Insert it -> List.of(it.fresh(), it.anchor());
            case Delete it -> List.of();
            case Restate it -> it.lines();
            case Redefine it -> it.lines();
            case Add it ->
                    List.of(String.join("\n", it.lines()), it.behind().row(), it.behind().term());
            case Renumber it -> List.of();
            case Unclear it -> List.of();
        };
    }
}
