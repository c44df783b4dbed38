package org.lmanexus.graph.build;

/// Walks over the words of a text. A possessive is its owner: `Borrower's` is the word `Borrower`.
final class Words {

    private final String text;
    private final int to;
    private int start;
    private int end;
    private int next;

    Words(String text) {
        this(text, 0, text.length());
    }

    Words(String text, int from, int to) {
        this.text = text;
        this.to = to;
        this.next = from;
    }

    /// Moves on to the next word, if there is one.
    boolean next() {
        int at = next;
        while (at < to && !Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        start = at;
        while (at < to && inWord(at)) {
            at++;
        }
        end = at;
        next = at + possessive(at);
        return end > start;
    }

    String word() {
        return text.substring(start, end);
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    private boolean inWord(int at) {
        char c = text.charAt(at);
        boolean joins = c == '-' || c == '&' || c == '/';
        return Character.isLetterOrDigit(c)
                || joins && at > start && at + 1 < to && Character.isLetter(text.charAt(at + 1));
    }

    private int possessive(int at) {
        boolean apostrophe = at + 1 < to && (text.charAt(at) == '\'' || text.charAt(at) == '’');
        return apostrophe && text.charAt(at + 1) == 's' ? 2 : 0;
    }
}
