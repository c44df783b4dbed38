package org.lmanexus.reconciliation.alignment;

/// A short piece of a text, for a list.
final class Snippet {

    private static final int LENGTH = 160;

    private Snippet() {}

    static String of(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.length() <= LENGTH) {
            return line;
        }
        int space = line.lastIndexOf(' ', LENGTH);
        return line.substring(0, space > LENGTH / 2 ? space : LENGTH) + " …";
    }
}
