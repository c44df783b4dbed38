package org.lmanexus.reconciliation.letter.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a paragraph into sentences that may each be an instruction, never within quotes.
final class Chunks {

    private static final Pattern CUT =
            Pattern.compile(
                    "; (?:and )?|\\. (?=[A-Z])|,? and (?=(?:in"
                            + " (?:Clause|Section|paragraph|sub-paragraph|the"
                            + " definition|Schedule)|(?:Clause|Section) \\d|by"
                            + " (?:delet|replac|insert|add|strik|substit)|the"
                            + " (?:words?|definition|figures?|reference|ratio|date)\\b|to"
                            + " (?:chang|delet|replac|insert|add|extend|increas|reduc|amend)))|,"
                            + " (?=(?:in (?:Clause|Section|paragraph|the definition)|by"
                            + " (?:delet|replac|insert|add|strik|substit)))");

    private Chunks() {}

    static List<String> of(String text) {
        List<String> chunks = new ArrayList<>();
        Matcher cut = CUT.matcher(text);
        int from = 0;
        while (cut.find()) {
            String chunk = text.substring(from, cut.start());
            String rest = text.substring(cut.end()).replaceFirst("(?s)(?:; |\\. (?=[A-Z])).*", "");
            boolean sentence = cut.group().startsWith(";") || cut.group().startsWith(".");
            if (outside(text, cut.start())
                    && !chunk.isBlank()
                    && (sentence || speaks(chunk) && speaks(rest))) {
                chunks.add(chunk);
                from = cut.end();
            }
        }
        chunks.add(text.substring(from));
        return chunks;
    }

    private static boolean outside(String text, int at) {
        long open = text.chars().limit(at).filter(c -> c == '“').count();
        long close = text.chars().limit(at).filter(c -> c == '”').count();
        long straight = text.chars().limit(at).filter(c -> c == '"').count();
        return open == close && straight % 2 == 0;
    }

    /// Whether there is an operation with words of its own in it.
    private static boolean speaks(String chunk) {
        Skeleton skeleton = Skeleton.of(chunk);
        TargetReader.Found found = TargetReader.read(skeleton);
        boolean words = !OperationReader.read(found.rest(), skeleton).operations().isEmpty();
        boolean whole =
                found.target().headed()
                        && found.rest()
                                .matches(
                                        "(?i).*(?:shall be|is|are) (?:hereby"
                                                + " )?(?:deleted|replaced|restated).*");
        return words || whole;
    }
}
