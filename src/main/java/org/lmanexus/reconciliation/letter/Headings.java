package org.lmanexus.reconciliation.letter;

import org.lmanexus.agreement.Agreement;
import org.lmanexus.reconciliation.alignment.text.Typography;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The headings of clauses among the lines that a letter puts in.
final class Headings {

    private static final Pattern NUMBERED =
            Pattern.compile(
                    "^(?:(?:Clause|Section|Article)"
                            + " )?(?<label>\\d+(?:\\.\\d+)*)\\.?\\s+(?<rest>.*)$");

    private Headings() {}

    /// Takes the number and the title of a clause off lines that restate it.
    static void drop(List<String> lines, Agreement.Clause clause) {
        if (lines.isEmpty()) {
            return;
        }
        for (int i = Math.min(3, lines.size() - 1); i > 0; i--) {
            if (opens(lines.get(i), clause)) {
                lines.subList(0, i).clear();
            }
        }
        Matcher numbered = NUMBERED.matcher(lines.getFirst());
        String first =
                numbered.matches() && numbered.group("label").equals(clause.label())
                        ? numbered.group("rest")
                        : lines.getFirst();
        if (same(first, clause.title())) {
            lines.removeFirst();
        } else if (numbered.matches() && numbered.group("label").equals(clause.label())) {
            lines.set(
                    0,
                    first.replaceFirst(
                            "(?i)^"
                                    + Pattern.quote(clause.title())
                                    + "(?:[.:]\\s+|\\s+(?=\\p{Lu}))",
                            ""));
        }
    }

    private static boolean opens(String line, Agreement.Clause clause) {
        Matcher numbered = NUMBERED.matcher(line);
        return numbered.matches() && numbered.group("label").equals(clause.label());
    }

    private static boolean same(String one, String other) {
        return Typography.squeeze(one)
                .replaceAll("[.]$", "")
                .toLowerCase(Locale.ROOT)
                .equals(Typography.squeeze(other).toLowerCase(Locale.ROOT));
    }

    /// Keeps the joining end of an item, `; or` say, where the new words end with a bare full stop.
    static String ending(String old, String fresh) {
        Matcher joint = Pattern.compile("(?:;|; and|; or)$").matcher(old);
        boolean bare = !fresh.matches("(?s).*(?:[.;:]|; (?:and|or))$");
        boolean full = old.endsWith(".") && bare;
        return full ? fresh + "." : bare && joint.find() ? fresh + joint.group() : fresh;
    }

    /// The number and title that a new clause opens with; the title is empty if it opens without.
    record Head(String label, String title, boolean alone) {}

    static Head of(String line, String label) {
        Matcher numbered = NUMBERED.matcher(line);
        String number = numbered.matches() ? numbered.group("label") : label;
        String rest = numbered.matches() ? numbered.group("rest") : line;
        boolean heading = rest.length() < 80 && !rest.matches(".*[.;:]$");
        return new Head(number, heading ? rest : "", heading);
    }
}
