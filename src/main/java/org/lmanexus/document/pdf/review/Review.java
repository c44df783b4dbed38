package org.lmanexus.document.pdf.review;

import org.lmanexus.document.pdf.content.Glyph;
import org.lmanexus.document.pdf.line.GlyphLine;
import org.lmanexus.document.pdf.mark.Mark;
import org.lmanexus.document.pdf.mark.Note;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/// What the reviewers put on one page: words struck out, words put in at a caret, remarks. Two
/// annotations may be one replacement: a strike that names a caret as its group, or the other way
/// round.
public final class Review {

    private final List<Markup> markups;
    private final List<String> ids = new ArrayList<>();
    private final Map<Integer, List<Glyph>> struckBy = new HashMap<>();

    /// @param page from 1
    /// @param used ids of annotations on the pages before
    public Review(List<Markup> markups, int page, Set<String> used) {
        this.markups = markups;
        for (Markup markup : markups) {
            String name = markup.name();
            String id = name == null || name.isBlank() ? "p" + page : name;
            String unique = id;
            for (int n = 2; !used.add(unique); n++) {
                unique = id + "-" + n;
            }
            ids.add(unique);
        }
    }

    public void apply(List<GlyphLine> lines) {
        if (lines.isEmpty() || markups.isEmpty()) {
            return;
        }
        PageText text = new PageText(lines);
        each("StrikeOut", at -> strike(at, text));
        for (String remark : List.of("Highlight", "Underline", "Squiggly")) {
            each(remark, at -> remark(at, text, text.within(markups.get(at).quads())));
        }
        for (String remark : List.of("Text", "FreeText")) {
            each(remark, at -> remark(at, text, List.of()));
        }
        each("Caret", at -> caret(at, text));
    }

    private void each(String subtype, IntConsumer action) {
        for (int at = 0; at < markups.size(); at++) {
            if (subtype.equals(markups.get(at).subtype()) && !markups.get(at).state()) {
                action.accept(at);
            }
        }
    }

    private void strike(int at, PageText text) {
        List<Glyph> struck = text.within(markups.get(at).quads());
        if (struck.isEmpty()) {
            return;
        }
        Note note = note(at, false);
        Mark strike = Mark.annotated(Mark.Kind.DELETE, note);
        struck.forEach(glyph -> glyph.mark(strike));
        struckBy.put(at, struck);
        int group = markups.get(at).group();
        if (group >= 0) {
            struckBy.put(group, struck);
        } else if (Restatement.says(struck, note.text())) {
            String words = note.text().replaceAll("\\s+", " ");
            Mark mark = Mark.annotated(Mark.Kind.INSERT, note);
            text.insertBehind(Replaced.by(words, struck), words, mark);
        } else if (!note.text().isEmpty()) {
            struck.forEach(glyph -> glyph.note(note));
        }
    }

    private void caret(int at, PageText text) {
        Note note = note(at, true);
        if (note.text().isEmpty()) {
            return;
        }
        Mark mark = Mark.annotated(Mark.Kind.INSERT, note);
        List<Glyph> struck = struckBy.get(at);
        int group = markups.get(at).group();
        if (struck == null && group >= 0) {
            struck = struckBy.get(group);
        }
        if (struck == null) {
            text.insertAt(markups.get(at).place(), note.text(), mark);
        } else {
            text.insertBehind(Replaced.by(note.text(), struck), note.text(), mark);
        }
    }

    private void remark(int at, PageText text, List<Glyph> on) {
        if (on.isEmpty()) {
            Note note = note(at, true);
            if (!note.text().isEmpty()) {
                text.nearest(markups.get(at).place()).note(note);
            }
        } else {
            Note note = note(at, false);
            on.forEach(glyph -> glyph.note(note));
        }
    }

    private Note note(int at, boolean point) {
        Markup markup = markups.get(at);
        boolean reply = !markup.grouped() && markup.answers() >= 0;
        return new Note(
                ids.get(at),
                markup.author(),
                markup.date(),
                markup.contents(),
                point,
                reply ? ids.get(markup.answers()) : null);
    }
}
