package org.lmanexus.document.pdf.review;

import static org.lmanexus.document.Annotation.CARET;
import static org.lmanexus.document.Annotation.FREE_TEXT;
import static org.lmanexus.document.Annotation.HIGHLIGHT;
import static org.lmanexus.document.Annotation.SQUIGGLY;
import static org.lmanexus.document.Annotation.STRIKE_OUT;
import static org.lmanexus.document.Annotation.TEXT;
import static org.lmanexus.document.Annotation.UNDERLINE;

import org.lmanexus.document.Annotation;
import org.lmanexus.document.pdf.content.Glyph;
import org.lmanexus.document.pdf.line.GlyphLine;
import org.lmanexus.document.pdf.mark.Mark;
import org.lmanexus.document.pdf.mark.Note;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    /// @return what cannot be put on the page, since it has no words
    public List<Note> apply(List<GlyphLine> lines) {
        if (lines.isEmpty()) {
            List<Note> loose = new ArrayList<>();
            each(EnumSet.allOf(Annotation.class), (at, kind) -> loose.add(note(at, kind, true)));
            return loose;
        }
        PageText text = new PageText(lines);
        each(EnumSet.of(STRIKE_OUT), (at, kind) -> strike(at, kind, text));
        each(
                EnumSet.of(HIGHLIGHT, UNDERLINE, SQUIGGLY),
                (at, kind) -> remark(at, kind, text, text.within(markups.get(at).quads())));
        each(EnumSet.of(TEXT, FREE_TEXT), (at, kind) -> remark(at, kind, text, List.of()));
        each(EnumSet.of(CARET), (at, kind) -> caret(at, kind, text));
        return List.of();
    }

    /// What is done with an annotation of a kind.
    @FunctionalInterface
    private interface Step {
        void apply(int at, Annotation kind);
    }

    private void each(Set<Annotation> kinds, Step step) {
        for (int at = 0; at < markups.size(); at++) {
            Annotation kind = markups.get(at).kind();
            if (kind != null && kinds.contains(kind) && !markups.get(at).state()) {
                step.apply(at, kind);
            }
        }
    }

    private void strike(int at, Annotation kind, PageText text) {
        List<Glyph> struck = text.within(markups.get(at).quads());
        if (struck.isEmpty()) {
            remark(at, kind, text, struck);
            return;
        }
        Note note = note(at, kind, false);
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

    private void caret(int at, Annotation kind, PageText text) {
        Note note = note(at, kind, true);
        if (note.text().isEmpty()) {
            text.nearest(markups.get(at).place()).note(note);
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

    private void remark(int at, Annotation kind, PageText text, List<Glyph> on) {
        Note note = note(at, kind, on.isEmpty());
        if (on.isEmpty()) {
            text.nearest(markups.get(at).place()).note(note);
        }
        on.forEach(glyph -> glyph.note(note));
    }

    private Note note(int at, Annotation kind, boolean point) {
        Markup markup = markups.get(at);
        boolean reply = !markup.grouped() && markup.answers() >= 0;
        return new Note(
                kind,
                ids.get(at),
                markup.author(),
                markup.date(),
                markup.contents(),
                point,
                reply ? ids.get(markup.answers()) : null);
    }
}
