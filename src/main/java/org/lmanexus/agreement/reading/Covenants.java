package org.lmanexus.agreement.reading;

import org.lmanexus.agreement.Agreement.Clause;
import org.lmanexus.agreement.Agreement.Covenant;
import org.lmanexus.agreement.ClauseType;
import org.lmanexus.agreement.text.Capitals;
import org.lmanexus.term.TermKind;
import org.lmanexus.term.TermMention;
import org.lmanexus.term.Terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Financial covenants: a test in words with a ratio or an amount, such as `Leverage shall not
/// exceed 4.00:1 on each Quarter Date`, or with the levels in the table below it.
final class Covenants {

    private static final Pattern TEST =
            Pattern.compile(
                    "(?i)\\b((?:not |never )(?:be |to |permitted to"
                        + " )*(?:exceed|greater|more|less|above|below)(?: than)?|(?:to|shall) be"
                        + " (?:less|more|greater) than|at least|no (?:less|more|greater)"
                        + " than|exceeds?|less than|minimum of|maximum of)\\b");
    private static final Pattern NAME =
            Pattern.compile(
                    "(?i)\\b((?:(?:senior|total|net|consolidated|secured|adjusted|funded|debt"
                            + " to|to) )*(?:(?:debt|liabilities|indebtedness) to (?:total |tangible"
                            + " )?(?:assets|capital(?:i[sz]ation)?|equity|net worth|ebitda)(?:"
                            + " ratio)?|(?:equity|asset cover(?:age)?|risk-based capital)"
                            + " ratio|leverage(?: ratio)?|interest cover(?:age)?(?: ratio)?|debt"
                            + " service cover(?:age)?(?: ratio)?|fixed charges? cover(?:age)?(?:"
                            + " ratio)?|cash\\s?flow cover|tangible net worth|net worth|current"
                            + " ratio|working capital|capital expenditures?|liquidity(?:"
                            + " ratio)?|gearing(?: ratio)?|ebitda|loan to value))\\b");
    /// Every such name has one of these in it, and they are found in a fraction of its pattern's
    /// time.
    private static final List<String> STEMS =
            List.of(
                    "debt",
                    "liabilities",
                    "indebtedness",
                    "equity",
                    "current ratio",
                    "leverage",
                    "cover",
                    "worth",
                    "capital",
                    "liquidity",
                    "gearing",
                    "ebitda",
                    "loan to value");
    private static final String THING =
            "([A-Z][\\p{L}-]*(?: (?:[A-Z][\\p{L}-]*|of|and(?= [A-Z])))*)";
    private static final Pattern RATIO =
            Pattern.compile(
                    "\\b[Rr]atio (?:\\([^)]*\\) )?of (?:\\(\\w+\\) )?(?:its |the )?"
                            + THING
                            + "\\b[^.;]{0,160}?\\bto (?:\\(\\w+\\) )?(?:its |the )?"
                            + THING);
    /// Words between which a title names more than the covenant.
    private static final Pattern SEVERAL = Pattern.compile("(?i)[;,]|\\band\\b");

    /// A test that is forbidden to be met, or the rest of a sentence that begins so.
    private static final Pattern FORBIDS =
            Pattern.compile("(?i)\\b(?:not|never|neither|no Obligor|permit|suffer|allow)\\b");
    private static final Pattern BARE =
            Pattern.compile("(?:(?:to|shall) be )?(?:less|more|greater) than|exceeds?");
    private static final int NEAR = 160;
    private static final int CLOSE = 40;

    private final CovenantTerms terms;
    private final List<Covenant> found = new ArrayList<>();

    private Covenants(List<Clause> clauses) {
        this.terms = new CovenantTerms(clauses);
    }

    static List<Covenant> in(List<Clause> clauses) {
        Covenants covenants = new Covenants(clauses);
        clauses.stream()
                .filter(clause -> clause.type() == ClauseType.COVENANT)
                .forEach(covenants::clause);
        return List.copyOf(covenants.found);
    }

    /// What words name that a financial covenant measures.
    static Optional<String> measure(String words) {
        Matcher name = NAME.matcher(words);
        return name.find() ? Optional.of(capital(compared(words, name))) : Optional.empty();
    }

    /// What is measured; both sides where the words say what is set against what.
    private static String compared(String words, Matcher name) {
        Matcher ratio = RATIO.matcher(words);
        boolean against = name.group(1).toLowerCase(Locale.ROOT).startsWith("to ");
        boolean both = ratio.find() && ratio.end() >= name.end() && ratio.start() <= name.start();
        if (both) {
            return ratio.group(1) + " to " + ratio.group(2);
        }
        return against ? name.group(1).substring("to ".length()) : name.group(1);
    }

    private void clause(Clause clause) {
        List<BodyLine> lines = BodyLines.of(clause);
        for (int i = 0; i < lines.size(); i++) {
            BodyLine line = lines.get(i);
            if (!line.inTable()) {
                line(clause, line, CovenantTerms.rowsBelow(lines, i));
            }
        }
    }

    private void line(Clause clause, BodyLine line, List<BodyLine> rows) {
        Optional<String> name = name(clause, line);
        Matcher test = TEST.matcher(line.text());
        if (name.isPresent() && test.find()) {
            int next = next(line.text(), test.end());
            add(clause, line, name.get(), new Test(test, next), rows);
            while (next < line.text().length() && test.find(next)) {
                String measured = measure(line.text().substring(next)).orElseThrow();
                next = next(line.text(), test.end());
                add(clause, line, measured, new Test(test, next), List.of());
            }
        }
    }

    /// The words of one test, such as `not exceed`, and where its levels are looked for.
    private record Test(String how, int start, int end) {

        Test(Matcher test, int end) {
            this(test.group(1).toLowerCase(Locale.ROOT), test.start(), end);
        }

        /// `not less than` where the words before forbid that it be less.
        String how(String line) {
            boolean forbidden =
                    BARE.matcher(how).matches() && FORBIDS.matcher(line.substring(0, start)).find();
            return forbidden
                    ? "not " + how.replaceAll("^(?:to|shall) be ", "").replace("exceeds", "exceed")
                    : how;
        }
    }

    /// Where the next test of a line begins: with what else it measures, right before its words.
    private static int next(String line, int from) {
        Matcher name = NAME.matcher(line);
        Matcher test = TEST.matcher(line);
        boolean another =
                name.find(from)
                        && test.find(name.end())
                        && test.start() - name.end() <= CLOSE
                        && Terms.find(line.substring(from, name.start())).stream()
                                .anyMatch(Covenants::isLevel);
        return another ? name.start() : line.length();
    }

    private void add(Clause clause, BodyLine line, String name, Test test, List<BodyLine> rows) {
        List<String> levels = levels(line, test);
        List<String> steps = levels.isEmpty() ? CovenantTerms.levels(rows) : List.of();
        if (!levels.isEmpty() || !steps.isEmpty()) {
            String level =
                    levels.isEmpty() ? CovenantTerms.steps(steps) : String.join(", then ", levels);
            found.add(
                    new Covenant(
                            clause.order(),
                            name,
                            terms.frequency(clause, line, rows),
                            test.how(line.text()) + " " + level,
                            terms.basis(line)));
        }
    }

    /// The name of its paragraph or of its clause, else what is measured right before the test.
    private static Optional<String> name(Clause clause, BodyLine line) {
        if (line.lead() != null && measure(line.lead()).isPresent()) {
            return Optional.of(Capitals.lowered(line.lead()));
        }
        String title = Capitals.lowered(clause.title());
        Optional<String> measured = measure(title);
        return measured.isEmpty()
                ? tested(line.text())
                : Optional.of(SEVERAL.matcher(title).find() ? measured.get() : title);
    }

    /// Whether a line of a text tests a ratio, whatever its title says.
    static boolean tests(String body) {
        return body.lines()
                .filter(line -> tested(line).isPresent())
                .anyMatch(
                        line ->
                                Terms.find(line).stream()
                                        .anyMatch(term -> term.value().kind() == TermKind.RATIO));
    }

    /// What is tested in a line of a clause, where the clause's title does not say it.
    static Optional<String> named(String title, String line) {
        return measure(title).isPresent() ? Optional.empty() : tested(line);
    }

    private static Optional<String> tested(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        if (STEMS.stream().noneMatch(lower::contains)) {
            return Optional.empty();
        }
        Matcher name = NAME.matcher(line);
        Matcher test = TEST.matcher(line);
        boolean near = name.find() && test.find(name.end()) && test.start() - name.end() <= NEAR;
        return near ? Optional.of(capital(compared(line, name))) : Optional.empty();
    }

    /// The ratios, or the amounts, of the paragraph behind its test.
    private static List<String> levels(BodyLine line, Test test) {
        List<TermMention> values =
                Terms.find(line.text()).stream()
                        .filter(mention -> mention.start() > test.start())
                        .filter(mention -> mention.end() <= test.end() && isLevel(mention))
                        .toList();
        return values.stream()
                .filter(value -> value.value().kind() == values.getFirst().value().kind())
                .map(TermMention::text)
                .distinct()
                .toList();
    }

    static boolean isLevel(TermMention mention) {
        return mention.value().kind() == TermKind.RATIO || mention.value().kind() == TermKind.MONEY;
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
