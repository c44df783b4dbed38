package org.lmanexus.document.docx.story;

/// Characters that a document names by their place in a symbol font.
final class Symbols {

    private static final int PRIVATE = 0xF000;
    private static final int PRIVATE_END = 0xF0FF;

    private Symbols() {}

    /// @param code in hex, in the private area or not
    static String text(String code) {
        try {
            int point = Integer.parseInt(code, 16);
            boolean mapped = point >= PRIVATE && point <= PRIVATE_END;
            int plain = mapped ? point - PRIVATE : point;
            return Character.isValidCodePoint(plain) && plain >= ' '
                    ? Character.toString(plain)
                    : "";
        } catch (NumberFormatException _) {
            return "";
        }
    }
}
