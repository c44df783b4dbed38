package org.lmanexus.document.docx;

import org.lmanexus.document.Span;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A text in Unicode NFC, and where places of the text as written lie in it.
final class NormalText {

    private final String text;
    private final TreeMap<Integer, Integer> places;

    private NormalText(String text, TreeMap<Integer, Integer> places) {
        this.text = text;
        this.places = places;
    }

    /// @param raw as the file has it, in the pieces whose edges will be asked for
    static NormalText of(List<? extends CharSequence> raw) {
        String joined = String.join("", raw);
        if (Normalizer.isNormalized(joined, Normalizer.Form.NFC)) {
            return new NormalText(joined, new TreeMap<>());
        }
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
        return Normalizer.normalize(raw, Normalizer.Form.NFC);
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
