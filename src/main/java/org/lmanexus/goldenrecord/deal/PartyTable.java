package org.lmanexus.goldenrecord.deal;

import org.lmanexus.agreement.StandingClause;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Parties that a schedule lists in a table: under a heading that is their role, such as
/// `Original Lender`, or with a yes under it, such as `Borrower`.
final class PartyTable {

    private static final Pattern FORM = Pattern.compile("(?i)\\bforms?\\b");
    private static final Pattern NAME_OF = Pattern.compile("(?i)^names? of (?:the |each )?");
    private static final Pattern NO_NAME = Pattern.compile("(?i)(?:sub-?)?totals?\\b.*|\\W.*|");
    private static final Set<String> YES = Set.of("yes", "x", "✓", "✔");

    private PartyTable() {}

    /// In the order of the rows; whose role a heading is, its reader decides.
    static List<Named> in(StandingClause clause) {
        List<Named> named = new ArrayList<>();
        if (FORM.matcher(clause.title()).find()) {
            return named;
        }
        String[] heads = {};
        for (String line : clause.body().split("\n")) {
            String[] cells = line.split("\t", -1);
            if (cells.length < 2) {
                heads = cells;
            } else if (heads.length < 2) {
                heads = cells;
            } else {
                row(heads, cells, line, named);
            }
        }
        return named;
    }

    private static void row(String[] heads, String[] cells, String line, List<Named> named) {
        String name = cells[0].strip();
        if (NO_NAME.matcher(name).matches()) {
            return;
        }
        named.add(new Named(NAME_OF.matcher(heads[0].strip()).replaceFirst(""), name, line));
        for (int i = 1; i < Math.min(heads.length, cells.length); i++) {
            if (YES.contains(cells[i].strip().toLowerCase(Locale.ROOT))) {
                named.add(new Named(heads[i].strip(), name, line));
            }
        }
    }

    /// @param called what stands over the name or over the yes
    record Named(String called, String name, String row) {}
}
