package org.lmanexus.reconciliation.letter.reading;

import org.lmanexus.reconciliation.letter.grammar.Operation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Gives instructions the words that stand behind them.
final class Words {

    private static final Pattern DEFINITION =
            Pattern.compile(
                    "^[“\"](?<term>[^”\"]{1,80})[”\"]\\s*(?:\\([^)]*\\)\\s*)?(?:\\t|,|means|shall"
                            + " mean|has|have|of|in relation|is|:)");

    private static final Pattern JOINED =
            Pattern.compile(
                    "(?<=[.;]) (?=[“\"][^”\"]{2,60}[”\"]\\s+(?:means|has the meaning|shall mean))");

    /// What a letter says of itself, and an agreement of no letter.
    private static final Pattern ITSELF =
            Pattern.compile(
                    "\\bas (?:expressly )?amended (?:hereby|by this)|\\b(?:except|save) as (?:\\w+"
                            + " )?(?:amended|set (?:out|forth)|provided) (?:hereby|herein|(?:in|by)"
                            + " this (?:letter|amendment|deed))",
                    Pattern.CASE_INSENSITIVE);

    private Words() {}

    private static final Pattern MEANS =
            Pattern.compile(
                    "^[“\"][^”\"]{1,80}[”\"]\\s*(?:\\([^)]*\\)\\s*)?(?:means|shall mean|has the"
                            + " meaning|have the meaning)\\b");

    /// Whether a paragraph only says what a term means.
    static boolean defines(String text) {
        return MEANS.matcher(text).find();
    }

    /// Whether an operation is about words that it quotes, so that it may be meant for a place that
    /// could not be read.
    static boolean quoted(Operation operation) {
        return switch (operation) {
            case Operation.Replace it -> !it.old().isEmpty();
            case Operation.Strike it -> !it.old().isEmpty();
            case Operation.Insert it -> !it.anchor().isEmpty();
            case Operation.Add it -> !it.unit().isEmpty();
            case Operation.Delete it -> false;
            case Operation.Restate it -> false;
            case Operation.Redefine it -> true;
            case Operation.Revalue it -> false;
            case Operation.Renumber it -> false;
            case Operation.Unclear it -> false;
        };
    }

    /// The instruction with its words, or one for each of the definitions among them.
    static List<Instruction> put(Instruction it, List<String> lines) {
        List<String> bare = Payload.bare(lines);
        String all = String.join("\n", bare).strip();
        Instruction done =
                switch (it.operation()) {
                    case Operation.Restate restate -> it.does(new Operation.Restate(lines));
                    case Operation.Replace replace when all.isEmpty() ->
                            it.doubted("the new words were not found");
                    case Operation.Replace replace ->
                            it.does(new Operation.Replace(replace.old(), all, replace.which()));
                    case Operation.Insert insert ->
                            it.does(new Operation.Insert(all, insert.anchor(), insert.before()));
                    case Operation.Add add ->
                            it.does(new Operation.Add(unit(add.unit(), bare), add.behind(), lines));
                    default -> it;
                };
        if (it.operation() instanceof Operation.Redefine) {
            return definitions(it, bare);
        }
        return List.of(doubted(done, lines));
    }

    private static Instruction doubted(Instruction said, List<String> lines) {
        Instruction it = said.cautioned(Payload.unsettled(lines));
        if (lines.stream().anyMatch(Gathering::instructs)) {
            return it.doubted("the new words read like a further instruction");
        }
        return lines.stream().anyMatch(line -> ITSELF.matcher(line).find())
                ? it.doubted("the new words speak of the letter itself")
                : it;
    }

    private static List<Instruction> definitions(Instruction it, List<String> lines) {
        List<Instruction> each = new ArrayList<>();
        List<String> one = new ArrayList<>();
        for (String line : parted(lines)) {
            if (DEFINITION.matcher(line).find() && !one.isEmpty()) {
                each.add(definition(it, one));
                one.clear();
            }
            one.add(line);
        }
        if (!one.isEmpty()) {
            each.add(definition(it, one));
        }
        return each;
    }

    /// Lines that each begin with a definition, where a page printed several close together.
    private static List<String> parted(List<String> lines) {
        return lines.stream()
                .flatMap(line -> Arrays.stream(JOINED.split(line)))
                .map(String::strip)
                .toList();
    }

    private static Instruction definition(Instruction it, List<String> lines) {
        Matcher term = DEFINITION.matcher(lines.getFirst());
        Operation restate = new Operation.Restate(List.copyOf(lines));
        Instruction one = doubted(it.does(restate), lines);
        return term.find()
                ? one.about(it.target().defining(term.group("term")))
                : one.doubted("the term that is defined anew was not found");
    }

    /// What new lines are, where the letter does not say.
    private static String unit(String said, List<String> lines) {
        if (!said.isEmpty() && !said.equals("end") || lines.isEmpty()) {
            return said.equals("end") ? "sentence" : said;
        }
        String first = lines.getFirst();
        return DEFINITION.matcher(first).find()
                ? "definition"
                : first.matches("(?s)\\([a-zA-Z]{1,4}\\)\\s.*")
                        ? "paragraph"
                        : first.matches("(?s)\\d+\\.\\d+\\s.*")
                                ? "clause"
                                : first.contains("\t") ? "row" : "sentence";
    }
}
