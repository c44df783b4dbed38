package org.lmanexus.document.pdf;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.util.DateConverter;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/// What reviewers put on a page: words struck out, words put in at a caret, remarks. Two of them
/// may be one replacement: a strike that names a caret as its group, or the other way round.
final class PageAnnotations {

    private static final COSName REPLY = COSName.getPDFName("IRT");
    private static final COSName REPLY_TYPE = COSName.getPDFName("RT");
    private static final COSName STATE = COSName.getPDFName("StateModel");

    private final List<PDAnnotation> annotations;
    private final PageSpace space;
    private final int page;
    private final Map<COSDictionary, List<Glyph>> struckBy = new IdentityHashMap<>();
    private final Set<String> ids;
    private final Map<COSDictionary, String> idOf = new HashMap<>();

    /// @param ids those used before, on other pages
    PageAnnotations(PDPage page, int number, Set<String> ids) throws IOException {
        this.annotations = page.getAnnotations();
        this.space = new PageSpace(page.getCropBox());
        this.page = number;
        this.ids = ids;
    }

    /// Where the page links elsewhere.
    List<PDRectangle> links() {
        return annotations.stream()
                .filter(annotation -> annotation instanceof PDAnnotationLink)
                .map(PDAnnotation::getRectangle)
                .filter(Objects::nonNull)
                .map(space::fromTop)
                .toList();
    }

    void apply(List<GlyphLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        annotations.forEach(this::name);
        PageText text = new PageText(lines);
        each("StrikeOut", annotation -> strike(annotation, text));
        for (String remark : List.of("Highlight", "Underline", "Squiggly")) {
            each(remark, annotation -> remark(annotation, text, text.within(quads(annotation))));
        }
        for (String remark : List.of("Text", "FreeText")) {
            each(remark, annotation -> remark(annotation, text, List.of()));
        }
        each("Caret", annotation -> caret(annotation, text));
    }

    private void each(String subtype, Consumer<PDAnnotation> action) {
        for (PDAnnotation annotation : annotations) {
            if (subtype.equals(annotation.getSubtype())
                    && annotation.getRectangle() != null
                    && !annotation.getCOSObject().containsKey(STATE)) {
                action.accept(annotation);
            }
        }
    }

    private void name(PDAnnotation annotation) {
        String given = annotation.getAnnotationName();
        String id = given == null || given.isBlank() ? "p" + page : given;
        String unique = id;
        for (int n = 2; !ids.add(unique); n++) {
            unique = id + "-" + n;
        }
        idOf.put(annotation.getCOSObject(), unique);
    }

    private void strike(PDAnnotation annotation, PageText text) {
        List<Glyph> struck = text.within(quads(annotation));
        if (struck.isEmpty()) {
            return;
        }
        Note note = note(annotation, false);
        Mark strike = Mark.annotated(Mark.Kind.DELETE, note);
        struck.forEach(glyph -> glyph.mark(strike));
        struckBy.put(annotation.getCOSObject(), struck);
        COSDictionary group = group(annotation);
        if (group != null) {
            struckBy.put(group, struck);
        } else if (Restatement.says(struck, note.text())) {
            String words = note.text().replaceAll("\\s+", " ");
            Mark mark = Mark.annotated(Mark.Kind.INSERT, note);
            text.insertBehind(Replaced.by(words, struck), words, mark);
        } else if (!note.text().isEmpty()) {
            struck.forEach(glyph -> glyph.note(note));
        }
    }

    private void caret(PDAnnotation annotation, PageText text) {
        Note note = note(annotation, true);
        if (note.text().isEmpty()) {
            return;
        }
        Mark mark = Mark.annotated(Mark.Kind.INSERT, note);
        List<Glyph> struck = struckBy.get(annotation.getCOSObject());
        COSDictionary group = group(annotation);
        if (struck == null && group != null) {
            struck = struckBy.get(group);
        }
        if (struck == null) {
            text.insertAt(space.fromTop(annotation.getRectangle()), note.text(), mark);
        } else {
            text.insertBehind(Replaced.by(note.text(), struck), note.text(), mark);
        }
    }

    private void remark(PDAnnotation annotation, PageText text, List<Glyph> on) {
        if (on.isEmpty()) {
            Note note = note(annotation, true);
            if (!note.text().isEmpty()) {
                text.nearest(space.fromTop(annotation.getRectangle())).note(note);
            }
        } else {
            Note note = note(annotation, false);
            on.forEach(glyph -> glyph.note(note));
        }
    }

    private Note note(PDAnnotation annotation, boolean point) {
        COSDictionary cos = annotation.getCOSObject();
        String contents = annotation.getContents();
        String author = cos.getString(COSName.T);
        return new Note(
                idOf.getOrDefault(cos, ""),
                author == null || author.isBlank() ? null : Words.normal(author),
                date(cos),
                contents == null ? "" : Words.normal(contents).strip(),
                point,
                group(annotation) == null ? replyTo(cos) : null);
    }

    private @Nullable String replyTo(COSDictionary annotation) {
        COSDictionary parent = annotation.getCOSDictionary(REPLY);
        return parent == null ? null : idOf.get(parent);
    }

    private static @Nullable COSDictionary group(PDAnnotation annotation) {
        COSDictionary cos = annotation.getCOSObject();
        boolean grouped = "Group".equals(cos.getNameAsString(REPLY_TYPE));
        return grouped ? cos.getCOSDictionary(REPLY) : null;
    }

    private static @Nullable Instant date(COSDictionary annotation) {
        for (COSName name : List.of(COSName.M, COSName.CREATION_DATE)) {
            Calendar date = DateConverter.toCalendar(annotation.getString(name));
            if (date != null) {
                return date.toInstant();
            }
        }
        return null;
    }

    /// The places of the marked words, which `Rect` only surrounds.
    private List<PDRectangle> quads(PDAnnotation annotation) {
        float[] corners =
                annotation.getCOSObject().getCOSArray(COSName.QUADPOINTS) == null
                        ? new float[0]
                        : annotation.getCOSObject().getCOSArray(COSName.QUADPOINTS).toFloatArray();
        List<PDRectangle> quads = new ArrayList<>();
        for (int i = 0; i + 8 <= corners.length; i += 8) {
            quads.add(space.fromTop(box(corners, i)));
        }
        return quads;
    }

    /// The corners come in whatever order the program liked.
    private static PDRectangle box(float[] corners, int from) {
        float left = Float.MAX_VALUE;
        float bottom = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float top = -Float.MAX_VALUE;
        for (int i = from; i < from + 8; i += 2) {
            left = Math.min(left, corners[i]);
            right = Math.max(right, corners[i]);
            bottom = Math.min(bottom, corners[i + 1]);
            top = Math.max(top, corners[i + 1]);
        }
        return new PDRectangle(left, bottom, right - left, top - bottom);
    }
}
