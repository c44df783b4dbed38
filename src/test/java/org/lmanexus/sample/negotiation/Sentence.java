package org.lmanexus.sample.negotiation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A sentence and where it stands in its paragraph.
record Sentence(int start, String text) {

    private static final Pattern END =
            Pattern.compile("\\.(?<!per cent\\.)(?<!a\\.m\\.)(?<!Inc\\.)(?<!plc\\.) (?=[A-Z])");

    int end() {
        return start + text.length();
    }

    static List<Sentence> of(String paragraph) {
        List<Sentence> sentences = new ArrayList<>();
        Matcher matcher = END.matcher(paragraph);
        int from = 0;
        while (matcher.find()) {
            sentences.add(new Sentence(from, paragraph.substring(from, matcher.start() + 1)));
            from = matcher.end();
        }
        sentences.add(new Sentence(from, paragraph.substring(from)));
        return sentences;
    }

    static Sentence at(String paragraph, int place) {
        return of(paragraph).stream().filter(s -> place < s.end()).findFirst().orElseThrow();
    }
}
