package org.lmanexus.document.docx;

import org.lmanexus.document.Span;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A text in Unicode NFC, and where places of the text as written lie in it.
final class NormalText {

    /// Below it, nothing combines; the dashes and quotation marks between the other two do not,
    /// either.
    private static final char COMBINING = '\u0300';

    private static final char PUNCTUATION = '\u2010';
    private static final char PUNCTUATION_END = '\u2027';
    private static final TreeMap<Integer, Integer> NONE = new TreeMap<>();

    private final String text;
    private final TreeMap<Integer, Integer> places;

    private NormalText(String text, TreeMap<Integer, Integer> places) {
        this.text = text;
        this.places = places;
    }

    /// @param raw as the file has it, in the pieces whose edges will be asked for
    static NormalText of(List<? extends CharSequence> raw, int length) {
        StringBuilder all = new StringBuilder(length);
        for (CharSequence piece : raw) {
            all.append(piece);
        }
        String joined = all.toString();
        return isNormal(joined) ? new NormalText(joined, NONE) : normalised(raw);
    }

    private static NormalText normalised(List<? extends CharSequence> raw) {
        TreeMap<Integer, Integer> places = new TreeMap<>();
        int from = 0;
        int to = 0;
        List<String> normal = new ArrayList<>();
        for (CharSequence piece : raw) {
            places.put(from, to);
            String normalised = Normalizer.normalize(piece, Normalizer.Form.NFC);
            normal.add(normalised);
            from += piece.length();
            to += normalised.length();
        }
        places.put(from, to);
        return new NormalText(
                Normalizer.normalize(String.join("", normal), Normalizer.Form.NFC), places);
    }

    static String of(CharSequence raw) {
        String text = raw.toString();
        return isNormal(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /// What agreements are written in is normal as it is; only where it may not be, Unicode's own
    /// tables decide.
    private static boolean isNormal(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= COMBINING && (c < PUNCTUATION || c > PUNCTUATION_END)) {
                return Normalizer.isNormalized(text, Normalizer.Form.NFC);
            }
        }
        return true;
    }

    String text() {
        return text;
    }

    Span span(int start, int end) {
        int from = place(start);
        return new Span(from, Math.max(from, place(end)));
    }

    String words(Span span) {
        return text.substring(span.start(), span.end());
    }

    private int place(int raw) {
        Map.Entry<Integer, Integer> edge = places.floorEntry(raw);
        int place = edge == null ? raw : edge.getValue() + raw - edge.getKey();
        return Math.clamp(place, 0, text.length());
    }
}
