package org.lmanexus.reconciliation.letter.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.lmanexus.reconciliation.letter.grammar.place.Target;
import org.lmanexus.reconciliation.letter.grammar.place.Which;

import java.util.List;

/// What the grammar made of a sentence, in words.
final class Told {

    private Told() {}

    static void says(String sentence, String... deeds) {
        assertThat(read(sentence).deeds().stream().map(Told::told).toList())
                .as(sentence)
                .isEqualTo(List.of(deeds));
    }

    static String doubt(String sentence) {
        return read(sentence).doubt();
    }

    private static Grammar.Reading read(String sentence) {
        return Grammar.read(sentence, sentence.endsWith(":"), null, null, null);
    }

    static String told(Deed deed) {
        return where(deed.target())
                + ": "
                + what(deed.operation())
                + (deed.open() ? ", below" : "");
    }

    private static String where(Target it) {
        String path = it.path().isEmpty() ? "" : "(" + String.join(")(", it.path()) + ")";
        String head = it.clause().isEmpty() ? it.term() : it.clause();
        return head
                + path
                + (it.row().isEmpty() ? "" : " row " + it.row())
                + (it.sentence() == 0 ? "" : " sentence " + it.sentence());
    }

    private static String what(Operation operation) {
        return switch (operation) {
            case Operation.Replace it ->
                    "\"%s\"%s becomes \"%s\"".formatted(it.old(), which(it.which()), it.fresh());
            case Operation.Strike it -> "\"" + it.old() + "\"" + which(it.which()) + " goes";
            case Operation.Revalue it -> "the value becomes \"" + it.fresh() + "\"";
            case Operation.Insert it ->
                    it.anchor().isEmpty()
                            ? "\"" + it.fresh() + "\" at the end"
                            : "\"%s\" %s \"%s\""
                                    .formatted(
                                            it.fresh(),
                                            it.before() ? "before" : "after",
                                            it.anchor());
            case Operation.Delete it -> "all goes";
            case Operation.Restate it -> "restated";
            case Operation.Redefine it -> "definitions restated";
            case Operation.Add it ->
                    "a new "
                            + it.unit()
                            + (it.behind().empty() ? "" : " behind " + where(it.behind()));
            case Operation.Renumber it -> "becomes (" + it.number() + ")";
            case Operation.Unclear it -> "unclear";
        };
    }

    private static String which(Which which) {
        return which.everywhere()
                ? " (each)"
                : which.ordinal() == 0 ? "" : " (" + which.ordinal() + ")";
    }
}
