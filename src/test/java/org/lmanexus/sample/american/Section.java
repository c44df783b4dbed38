package org.lmanexus.sample.american;

import org.lmanexus.document.write.Author;
import org.lmanexus.document.write.Mark;

import java.util.List;
import java.util.stream.Collectors;

/// A section of the agreement; one without a number is the name of an article or a schedule.
///
/// @param fate ` ` where it stays, `+` where it came, `-` where it went, `<` where it moved away,
///     `>` where it moved to
/// @param paragraphs rows begin with `|`
record Section(char fate, Words.Number number, String title, List<Words> paragraphs) {

    Mark mark(Author by) {
        return switch (fate) {
            case '+', '>' -> new Mark.Inserted(by);
            case '-', '<' -> new Mark.Deleted(by);
            default -> Mark.KEPT;
        };
    }

    boolean stands() {
        return fate != '+' && fate != '>';
    }

    boolean proposed() {
        return fate != '-' && fate != '<';
    }

    boolean numbered() {
        return !number.old().isEmpty() || !number.fresh().isEmpty();
    }

    String body(boolean standing) {
        return paragraphs.stream()
                .map(words -> standing ? words.old() : words.fresh())
                .map(text -> text.startsWith("|") ? String.join("\t", cells(text)) : text)
                .collect(Collectors.joining("\n"));
    }

    static String[] cells(String row) {
        return row.substring(1, row.lastIndexOf('|')).strip().split("\\s*\\|\\s*");
    }
}
