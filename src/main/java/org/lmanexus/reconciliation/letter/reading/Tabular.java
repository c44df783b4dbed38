package org.lmanexus.reconciliation.letter.reading;

import org.jspecify.annotations.Nullable;
import org.lmanexus.reconciliation.letter.grammar.Deed;
import org.lmanexus.reconciliation.letter.grammar.Grammar;
import org.lmanexus.reconciliation.letter.grammar.Operation;
import org.lmanexus.reconciliation.letter.grammar.place.Target;
import org.lmanexus.reconciliation.letter.grammar.place.Which;
import org.lmanexus.term.Terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads tables of amendments: a place, the words that stand there and the words to come, or what
/// is to be done.
final class Tabular {

    private static final Pattern PLACE =
            Pattern.compile(
                    "provision|clause|section|reference|location|where|paragraph|item|term|"
                            + "definition|defined|lender|name|party|row|period|date|leverage");
    private static final Pattern OLD =
            Pattern.compile(
                    "exist|current|\\bold\\b|original|delet|\\bfrom\\b|present|replaced|before");
    private static final Pattern NEW =
            Pattern.compile(
                    "\\bnew\\b|replacement|amended|revised|insert|\\bto\\b|propos|substitut|"
                            + "replace with|after");
    private static final Pattern DEED = Pattern.compile("amendment|change|instruction");
    private static final Pattern TERM = Pattern.compile("definition|defined|\\bterm\\b");
    private static final Pattern ROW =
            Pattern.compile("lender|name|party|row|period|date|leverage");

    private List<String> heads = List.of();
    private boolean open;

    /// Nothing of a table goes on behind other text.
    void over() {
        heads = List.of();
        open = false;
    }

    /// What a row wants done; a head row only says what stands in which column.
    List<Instruction> row(Paragraph row, @Nullable Target base) {
        List<String> cells = List.of(row.text().split("\t", -1));
        if (!open) {
            open = true;
            heads = cells.stream().map(it -> it.toLowerCase(Locale.ROOT)).toList();
            return List.of();
        }
        int place = column(PLACE, -1, -1);
        int fresh = column(NEW, place, -1);
        int old = column(OLD, place, fresh);
        int deed = fresh < 0 && old < 0 ? column(DEED, place, -1) : -1;
        if (place < 0 || fresh < 0 && deed < 0 || cells.size() != heads.size()) {
            return List.of();
        }
        Target target = target(cells.get(place).strip(), heads.get(place), base);
        if (target == null) {
            return List.of();
        }
        List<Instruction> said =
                deed >= 0
                        ? deeds(row, cells.get(deed), target)
                        : List.of(
                                replaced(
                                        row,
                                        target,
                                        old < 0 ? "" : bare(cells.get(old)),
                                        bare(cells.get(fresh))));
        Set<Integer> read = Set.of(place, fresh < 0 ? deed : fresh, old < 0 ? -1 : old);
        Setting beside = beside(cells, read);
        return said.stream().map(it -> it.in(beside)).toList();
    }

    /// What further cells say of a row, such as who has agreed to it.
    private static Setting beside(List<String> cells, Set<Integer> read) {
        Setting beside = Setting.NONE;
        for (int i = 0; i < cells.size(); i++) {
            beside = read.contains(i) ? beside : beside.and(Setting.of(cells.get(i).strip()));
        }
        return beside;
    }

    private int column(Pattern pattern, int but, int orBut) {
        for (int i = 0; i < heads.size(); i++) {
            if (i != but && i != orBut && pattern.matcher(heads.get(i)).find()) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable Target target(String cell, String head, @Nullable Target base) {
        Grammar.Reading reading = Grammar.read(cell, false, null, null, null);
        if (reading.base() != null) {
            return reading.base();
        }
        if (TERM.matcher(head).find()) {
            return (base == null ? Target.NONE : base.head()).defining(bare(cell));
        }
        if (ROW.matcher(head).find() && base != null) {
            return base.withRow(bare(cell));
        }
        return cell.matches("\\d+(?:\\.\\d+)*(?:\\([a-z]+\\))*")
                ? Grammar.read("Clause " + cell, false, null, null, null).base()
                : null;
    }

    private static List<Instruction> deeds(Paragraph row, String cell, Target target) {
        List<Instruction> all = new ArrayList<>();
        Grammar.Reading reading = Grammar.read(cell, false, target, null, null);
        for (Deed deed : reading.deeds()) {
            all.add(Context.read(row, row.text(), deed, reading));
        }
        return all;
    }

    private static Instruction replaced(Paragraph row, Target target, String old, String fresh) {
        boolean value = Terms.parse(fresh).isPresent();
        Operation operation =
                !old.isEmpty()
                        ? new Operation.Replace(old, fresh, Which.ONLY)
                        : value
                                ? new Operation.Revalue(fresh)
                                : new Operation.Restate(List.of(fresh));
        return Instruction.of(row, row.text(), target, operation, "");
    }

    private static String bare(String cell) {
        return cell.strip().replaceFirst("^[“\"'‘](.*)[”\"'’]$", "$1");
    }
}
