package org.lmanexus.reconciliation.letter;

/// Puts words between others with the blanks that belong there.
final class Spacing {

    private Spacing() {}

    static String between(String left, String words, String right) {
        boolean tight =
                words.matches("^[,.;:)].*") || left.isEmpty() || left.matches("(?s).*[\\s(\\t]$");
        String before = tight ? "" : " ";
        boolean closed = right.isEmpty() || right.matches("(?s)^[\\s,.;:)].*");
        return before + words + (closed ? "" : " ");
    }
}
