package org.lmanexus.document.pdf.review;

import org.lmanexus.document.pdf.content.Glyph;

import java.util.List;

/// Struck words that others replace. Whoever strikes `30 June 2026,` by hand and writes `30 June
/// 2027` means the comma to stay: marks and brackets at the edges that the new words do not bring
/// are struck no longer.
final class Replaced {

    private static final String OPENING = "([\"\u201C\u2018";
    private static final String CLOSING = ",.;:)]\"\u201D\u2019";

    private Replaced() {}

    /// @return the last character that stays struck
    static Glyph by(String words, List<Glyph> struck) {
        int from = 0;
        int to = struck.size();
        while (from < to - 1
                && edge(struck.get(from), OPENING)
                && !words.startsWith(said(struck.get(from)))) {
            struck.get(from++).mark(null);
        }
        while (to - 1 > from
                && edge(struck.get(to - 1), CLOSING)
                && !words.endsWith(said(struck.get(to - 1)))) {
            struck.get(--to).mark(null);
        }
        return struck.get(to - 1);
    }

    private static boolean edge(Glyph glyph, String marks) {
        return glyph.blank() || marks.contains(said(glyph));
    }

    private static String said(Glyph glyph) {
        return glyph.text().strip();
    }
}
