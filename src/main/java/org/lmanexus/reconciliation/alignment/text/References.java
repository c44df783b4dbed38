package org.lmanexus.reconciliation.alignment.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds references to other clauses: the number alone is the token, so that a reference that
/// follows a
/// renumbering is told from a change of words.
final class References {

    private static final String PARAGRAPHS = "(?:\\([A-Za-z0-9]{1,5}\\))";
    private static final String LABEL =
            "(?:(?:\\d+[A-Z]?(?:\\.\\d+[A-Z]?)*|[IVXLC]+\\b|[A-Z]\\b(?:-\\d+)?)"
                    + PARAGRAPHS
                    + "*|"
                    + PARAGRAPHS
                    + "+)";
    private static final Pattern FIRST =
            Pattern.compile(
                    "(?:\\b(?:(?i:(?:sub-?)?(?:sections?|clauses?|paragraphs?)|articles?)"
                            + "|(?i:schedules?|exhibits?|annex(?:es)?|appendi(?:x|ces))"
                            + "|Parts?)|\u00a7{1,2})[\\s\u00a0]*("
                            + LABEL
                            + ")");
    private static final Pattern NEXT =
            Pattern.compile(
                    "[\\s\u00a0]*(?:,?[\\s\u00a0]*(?:and/or|and|or|to|through)\\b|,(?=[\\s\u00a0]*\\d+\\.\\d)|[\u2013-])"
                        + "[\\s\u00a0]*("
                            + LABEL
                            + ")(?![\\p{L}\\d])");

    private References() {}

    static List<Token> in(String text) {
        List<Token> found = new ArrayList<>();
        Matcher first = FIRST.matcher(text);
        Matcher next = NEXT.matcher(text);
        int at = 0;
        while (at <= text.length() && first.find(at)) {
            found.add(reference(text, first));
            at = first.end();
            while (next.region(at, text.length()).lookingAt()) {
                found.add(reference(text, next));
                at = next.end();
            }
        }
        return found;
    }

    private static Token reference(String text, Matcher label) {
        return Tokens.token(text, label.start(1), label.end(1), new Atom.Reference(label.group(1)));
    }
}
