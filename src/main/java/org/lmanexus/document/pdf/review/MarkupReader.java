package org.lmanexus.document.pdf.review;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.DateConverter;
import org.jspecify.annotations.Nullable;
import org.lmanexus.document.Annotation;
import org.lmanexus.document.pdf.content.Frame;
import org.lmanexus.document.pdf.stream.StreamBytes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the annotations of a page; what they would do is never done.
public final class MarkupReader {

    private static final COSName REPLY_TYPE = COSName.getPDFName("RT");
    private static final COSName STATE = COSName.getPDFName("StateModel");
    private static final Pattern TAGS = Pattern.compile("<[^>]*>");
    private static final Pattern NUMBERED = Pattern.compile("&#(\\d{1,7});");
    private static final int CORNERS = 8;

    /// What no reviewer puts on one page.
    private static final int MOST = 5_000;

    private final List<COSDictionary> annotations;
    private final Frame frame;

    /// @param frame in which places are measured
    public MarkupReader(PDPage page, Frame frame) {
        this.annotations = annotations(page.getCOSObject().getCOSArray(COSName.ANNOTS));
        this.frame = frame;
    }

    private static List<COSDictionary> annotations(@Nullable COSArray listed) {
        List<COSDictionary> annotations = new ArrayList<>();
        for (int i = 0; listed != null && i < listed.size() && annotations.size() < MOST; i++) {
            if (listed.getObject(i) instanceof COSDictionary annotation) {
                annotations.add(annotation);
            }
        }
        return annotations;
    }

    /// Where the page links elsewhere.
    public List<PDRectangle> links() {
        return annotations.stream()
                .filter(annotation -> "Link".equals(annotation.getNameAsString(COSName.SUBTYPE)))
                .map(this::place)
                .toList();
    }

    public List<Markup> markups() {
        return annotations.stream().map(this::markup).toList();
    }

    private Markup markup(COSDictionary annotation) {
        COSDictionary answered = annotation.getCOSDictionary(COSName.IRT);
        String subtype = annotation.getNameAsString(COSName.SUBTYPE);
        String author = annotation.getString(COSName.T);
        return new Markup(
                subtype == null ? null : Annotation.of(subtype).orElse(null),
                annotation.getString(COSName.NM),
                author == null || author.isBlank() ? null : normal(author),
                date(annotation),
                contents(annotation),
                place(annotation),
                quads(annotation),
                answered == null ? -1 : index(answered),
                "Group".equals(annotation.getNameAsString(REPLY_TYPE)),
                annotation.containsKey(STATE));
    }

    private int index(COSDictionary annotation) {
        for (int i = 0; i < annotations.size(); i++) {
            if (annotations.get(i) == annotation) {
                return i;
            }
        }
        return -1;
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    /// Its plain words, or else the rich ones without their dress.
    private static String contents(COSDictionary annotation) {
        String plain = annotation.getString(COSName.CONTENTS);
        if (plain != null && !plain.isBlank()) {
            return normal(plain);
        }
        String rich = text(annotation.getDictionaryObject(COSName.RC));
        String words = TAGS.matcher(rich).replaceAll("");
        String read =
                NUMBERED.matcher(words)
                        .replaceAll(m -> Matcher.quoteReplacement(character(m.group(1))));
        return normal(read.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
    }

    private static String character(String number) {
        int code = Integer.parseInt(number);
        return Character.isValidCodePoint(code) ? Character.toString(code) : "";
    }

    private static String text(@Nullable COSBase base) {
        try {
            return switch (base) {
                case COSString string -> string.getString();
                case COSStream stream -> new String(StreamBytes.of(stream), StandardCharsets.UTF_8);
                case null, default -> "";
            };
        } catch (IOException _) {
            return "";
        }
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

    private PDRectangle place(COSDictionary annotation) {
        COSArray place = annotation.getCOSArray(COSName.RECT);
        return place == null || place.size() < 4
                ? new PDRectangle()
                : frame.place(new PDRectangle(place));
    }

    private List<PDRectangle> quads(COSDictionary annotation) {
        COSArray listed = annotation.getCOSArray(COSName.QUADPOINTS);
        float[] corners = listed == null ? new float[0] : listed.toFloatArray();
        List<PDRectangle> quads = new ArrayList<>();
        for (int i = 0; i + CORNERS <= corners.length && quads.size() < MOST; i += CORNERS) {
            quads.add(frame.place(box(corners, i)));
        }
        return quads;
    }

    /// The corners come in whatever order the program liked.
    private static PDRectangle box(float[] corners, int from) {
        float left = Float.MAX_VALUE;
        float bottom = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float top = -Float.MAX_VALUE;
        for (int i = from; i < from + CORNERS; i += 2) {
            left = Math.min(left, corners[i]);
            right = Math.max(right, corners[i]);
            bottom = Math.min(bottom, corners[i + 1]);
            top = Math.max(top, corners[i + 1]);
        }
        return new PDRectangle(left, bottom, right - left, top - bottom);
    }
}
