package org.lmanexus.drift.store;

/// The words of a clause that differ, from sentence to sentence.
record Passage(String approved, String standing) {

    static Passage between(String approved, String standing) {
        int head = 0;
        int shorter = Math.min(approved.length(), standing.length());
        while (head < shorter && approved.charAt(head) == standing.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && approved.charAt(approved.length() - 1 - tail)
                        == standing.charAt(standing.length() - 1 - tail)) {
            tail++;
        }
        int start = sentenceStart(approved, head);
        int approvedEnd = sentenceEnd(approved, approved.length() - tail);
        int standingEnd = standing.length() - (approved.length() - approvedEnd);
        return new Passage(
                approved.substring(start, approvedEnd).strip(),
                standing.substring(start, Math.max(start, standingEnd)).strip());
    }

    private static int sentenceStart(String text, int at) {
        int start = at;
        while (start > 0 && !endsSentence(text, start - 1)) {
            start--;
        }
        return start;
    }

    private static int sentenceEnd(String text, int at) {
        int end = at;
        while (end < text.length() && (end == 0 || !endsSentence(text, end - 1))) {
            end++;
        }
        return end;
    }

    /// A line's end, or a full stop before a space and a capital.
    private static boolean endsSentence(String text, int at) {
        char c = text.charAt(at);
        boolean stop = c == '.' || c == ';';
        return c == '\n'
                || stop
                        && at + 2 < text.length()
                        && text.charAt(at + 1) == ' '
                        && Character.isUpperCase(text.charAt(at + 2));
    }
}
