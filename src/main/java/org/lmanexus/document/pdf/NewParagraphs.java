package org.lmanexus.document.pdf;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.Change;
import org.lmanexus.document.View;
import org.lmanexus.document.pdf.line.Piece;
import org.lmanexus.document.pdf.mark.Mark;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Paragraphs that a reviewer's caret at the end of a paragraph puts in behind it: lines of their
/// own, or words that open with a number.
///
/// @param standing the pieces of the paragraph itself
record NewParagraphs(List<Piece> standing, List<Added> added) {

    private static final Pattern NUMBERED =
            Pattern.compile(
                    "(?:\\([A-Za-z0-9]{1,5}\\)|(?:(?i:section|clause)\\s)?\\d{1,3}(?:\\.\\d{1,3})+\\.?|\\d{1,3}\\.)\\s+\\S.*",
                    Pattern.DOTALL);
    private static final Pattern HEAD =
            Pattern.compile(
                    "(?:(?i:section|clause|article)\\s)?\\d{1,3}(?:\\.\\d{1,3})*\\.?\\s+\\p{Lu}.{1,100}(?<![.;,:])");
    private static final Pattern NUMBER =
            Pattern.compile("\\([A-Za-z0-9]{1,5}\\)|\\d{1,3}(?:\\.\\d{1,3})*\\.?|[ivxlc]{1,6}\\.");

    /// @param heading whether it opens a clause that others follow
    record Added(Piece words, boolean heading) {}

    static NewParagraphs cut(List<Piece> pieces) {
        Piece last = pieces.getLast();
        Mark mark = last.mark();
        boolean put =
                pieces.size() > 1
                        && mark != null
                        && mark.kind() == Mark.Kind.INSERT
                        && mark.source() == Change.Source.ANNOTATION;
        String text = last.text().strip();
        if (!put || text.indexOf('\n') < 0 && !NUMBERED.matcher(text).matches()) {
            return new NewParagraphs(pieces, List.of());
        }
        List<String> lines = text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
        List<Added> added = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean heading = i + 1 < lines.size() && HEAD.matcher(lines.get(i)).matches();
            added.add(new Added(new Piece(lines.get(i), mark, List.of(), false), heading));
        }
        return new NewParagraphs(pieces.subList(0, pieces.size() - 1), added);
    }

    /// The accepted text; null where there is none, or nothing but the paragraph's number is left.
    static @Nullable String left(Words words) {
        String accepted = words.in(View.ACCEPTED);
        String rejected = words.in(View.REJECTED);
        boolean bare =
                accepted != null
                        && rejected != null
                        && rejected.length() > accepted.length()
                        && rejected.startsWith(accepted)
                        && NUMBER.matcher(accepted.strip()).matches();
        return bare ? null : accepted;
    }
}
