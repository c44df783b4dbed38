package org.lmanexus.reconciliation.letter.grammar.place;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Pattern;

/// How a letter names a row of a table.
final class RowNames {

    private static final int NOCASE = Pattern.CASE_INSENSITIVE;

    /// What only calls a row one; what names it may stand apart.
    static final Pattern UNNAMED =
            Pattern.compile(
                    "(?:the )?(?:row|line|entry)(?= (?:of|in|to) (?:the|that) table\\b)", NOCASE);

    private static final Pattern ROW =
            Pattern.compile(
                    "(?:in |of |to |from |at )?(?:the )?(?:table )?(?:(?:row|line|entry)s?(?: in"
                        + " the table)?(?: (?:for|headed|opposite|relating to|beginning(?:"
                        + " with)?|that begins(?: with)?|which begins(?: with)?|starting(?:"
                        + " with)?|commencing(?:"
                        + " with)?|named|labelled|entitled|marked|reading|(?:which|that)"
                        + " reads?))?|(?:set |shown |appearing )?opposite|against|alongside)(?: the"
                        + " (?:words?|date|entry|range|name|names|period|lender)(?: of)?)?(?:"
                        + " (?:ending|ended) on)?"
                        + " (?:«(?<quoted>\\d+)»|(?-i:(?<bare>[A-Z][^«»,;:()]{2,60}?)(?=,|"
                        + " (?:shall|should|is|are|to|be|the|in|from|of|with|by|under)\\b|$)))(?:"
                        + " (?:row|line|entry))?(?! (?:set )?(?:opposite|against)\\b)",
                    NOCASE);
    private static final Pattern ROW_BEFORE =
            Pattern.compile("(?:in )?the «(?<quoted>\\d+)» (?:row|line|entry)", NOCASE);
    /// What names a row that was only called one before: `the row of the table in Clause 3 for`.
    private static final Pattern ROW_APART =
            Pattern.compile(
                    "(?:for|headed|entitled|labelled|beginning(?: with)?|starting with|commencing"
                            + " with)(?: (?-i:[a-z])+){0,2} «(?<quoted>\\d+)»",
                    NOCASE);
    private static final Pattern ROW_BEHIND =
            Pattern.compile(
                    "(?:which|that) (?:begins|starts|commences|is headed)(?: with)?"
                            + " «(?<quoted>\\d+)»",
                    NOCASE);
    private static final Pattern SAME_ROW =
            Pattern.compile(
                    "(?:(?:in |of |to )?the (?:corresponding|same|equivalent|matching|said)|(?:in"
                            + " |of )?that) (?:row|line|entry)\\b(?!"
                            + " (?:for|headed|beginning|which|that)\\b| «)",
                    NOCASE);

    private RowNames() {}

    static @Nullable Element at(Spot spot) {
        for (Pattern pattern : List.of(ROW, ROW_BEFORE, ROW_BEHIND)) {
            Element row = spot.read(pattern, m -> Target.row(spot.operand(m)));
            if (row != null) {
                return row;
            }
        }
        boolean apart = UNNAMED.matcher(spot.text().substring(0, spot.from())).find();
        Element behind = apart ? spot.read(ROW_APART, m -> Target.row(spot.operand(m))) : null;
        return behind != null ? behind : spot.read(SAME_ROW, m -> Target.row(Antecedents.SAME));
    }
}
