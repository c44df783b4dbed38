package org.lmanexus.document.pdf.font;

import java.text.Normalizer;

/// Takes the ligatures that fonts draw apart into the letters that were written.
final class Ligatures {

    private static final char FIRST = '\uFB00';
    private static final char LAST = '\uFB06';

    private Ligatures() {}

    static String apart(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST && text.charAt(i) <= LAST) {
                return Normalizer.normalize(text, Normalizer.Form.NFKC);
            }
        }
        return text;
    }
}
