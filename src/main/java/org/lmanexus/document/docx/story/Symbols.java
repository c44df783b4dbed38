package org.lmanexus.document.docx.story;

import java.util.Map;

/// Characters that a document names by their place in a symbol font.
final class Symbols {

    private static final int PRIVATE = 0xF000;
    private static final int PRIVATE_END = 0xF0FF;
    private static final int LOW = 0x20;
    private static final int HIGH = 0xA0;

    /// The font Symbol from 0x20 on, and from 0xA0 on; a blank stands for what Unicode has not.
    private static final String SYMBOL_LOW =
            " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";
    private static final String SYMBOL_HIGH =
            "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…|―↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪"
                    + " 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭";

    /// What agreements use of Wingdings: boxes to tick, bullets, arrows.
    private static final Map<Integer, String> WINGDINGS =
            Map.ofEntries(
                    Map.entry(0x6C, "●"),
                    Map.entry(0x6E, "■"),
                    Map.entry(0x6F, "□"),
                    Map.entry(0x71, "❑"),
                    Map.entry(0x76, "❖"),
                    Map.entry(0xA7, "▪"),
                    Map.entry(0xA8, "☐"),
                    Map.entry(0xD8, "➢"),
                    Map.entry(0xE0, "→"),
                    Map.entry(0xFB, "✗"),
                    Map.entry(0xFC, "✓"),
                    Map.entry(0xFD, "☒"),
                    Map.entry(0xFE, "☑"));

    private Symbols() {}

    /// @param code in hex, in the private area or not
    static String text(String font, String code) {
        try {
            int point = Integer.parseInt(code, 16);
            boolean mapped = point >= PRIVATE && point <= PRIVATE_END;
            return glyph(font, mapped ? point - PRIVATE : point);
        } catch (NumberFormatException _) {
            return "";
        }
    }

    private static String glyph(String font, int point) {
        if (point < LOW || !Character.isValidCodePoint(point)) {
            return "";
        }
        return switch (font) {
            case "Symbol" -> symbol(point);
            case "Wingdings" -> WINGDINGS.getOrDefault(point, Character.toString(point));
            default -> Character.toString(point);
        };
    }

    private static String symbol(int point) {
        String table = point >= HIGH ? SYMBOL_HIGH : SYMBOL_LOW;
        int index = point >= HIGH ? point - HIGH : point - LOW;
        return index < table.length()
                ? table.substring(index, index + 1)
                : Character.toString(point);
    }
}
