package org.lmanexus.reconciliation.alignment.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lmanexus.agreement.Agreement;
import org.lmanexus.agreement.ClauseType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class AlignmentTests {

    private static final String PURPOSE =
            "The Borrower shall apply all amounts borrowed towards its general corporate purposes.";
    private static final String COSTS =
            "The Borrower shall promptly on demand pay the Agent the amount of all costs and"
                    + " expenses.";
    private static final String WAIVER =
            "No failure to exercise any right under the Finance Documents operates as a waiver of"
                    + " it.";

    private final List<Agreement.Clause> clauses = new ArrayList<>();

    private AlignmentTests clause(String label, String title, String body) {
        clauses.add(
                new Agreement.Clause(
                        null,
                        clauses.size() + 1,
                        label,
                        title,
                        ClauseType.GENERAL,
                        false,
                        body,
                        null));
        return this;
    }

    private Version version() {
        Version version =
                Version.of(
                        new Agreement(
                                List.copyOf(clauses), List.of(), List.of(), List.of(), List.of()));
        clauses.clear();
        return version;
    }

    private static List<String> pairs(Alignment alignment) {
        return alignment.clauses().stream()
                .map(pair -> pair.old() + ">" + pair.fresh() + (pair.moved() ? " moved" : ""))
                .toList();
    }

    @Test
    void theClauseThatJumpedHasMovedAndTheOthersStayed() {
        Version old =
                clause("1", "Waiver", WAIVER)
                        .clause("2", "Purpose", PURPOSE)
                        .clause("3", "Costs", COSTS)
                        .version();
        Version fresh =
                clause("1", "Purpose", PURPOSE)
                        .clause("2", "Costs", COSTS)
                        .clause("3", "Waiver", WAIVER)
                        .version();
        assertThat(pairs(Alignment.of(old, fresh))).containsExactly("1>3 moved", "2>1", "3>2");
    }

    @Test
    void aNumberTakenOverByAnotherClauseDoesNotMislead() {
        Version old = clause("5.4", "Costs", COSTS).clause("7.1", "Waiver", WAIVER).version();
        Version fresh = clause("5.4", "Waiver", WAIVER).version();
        assertThat(pairs(Alignment.of(old, fresh))).containsExactly("2>1");
    }

    @Test
    void aClauseThatWasRewrittenKeepsItsNumberAndTitle() {
        Version old = clause("1", "Costs", COSTS).clause("2", "Purpose", PURPOSE).version();
        Version fresh =
                clause(
                                "1",
                                "Costs",
                                "Each Party bears its own costs, and the Borrower those of the"
                                        + " Agent.")
                        .clause("2", "Purpose", PURPOSE)
                        .version();
        assertThat(pairs(Alignment.of(old, fresh))).containsExactly("1>1", "2>2");
    }

    @Test
    void aParagraphThatWentToAnotherClauseIsFoundThere() {
        Version old =
                clause("1", "Costs", COSTS + "\n" + WAIVER)
                        .clause("2", "Purpose", PURPOSE)
                        .version();
        Version fresh =
                clause("1", "Costs", COSTS)
                        .clause("2", "Purpose", PURPOSE + "\n" + WAIVER)
                        .version();
        Alignment alignment = Alignment.of(old, fresh);
        Line waiver = old.lines().get(2);
        assertThat(alignment.ofOld(waiver).orElseThrow().fresh().getFirst().clause()).isEqualTo(2);
    }

    @Test
    void oneEditInAScheduleOfRepeatedLinesIsOneEdit() {
        String lines =
                IntStream.range(0, 300)
                        .mapToObj(i -> "Lender: Commitment:")
                        .collect(Collectors.joining("\n"));
        Version old = clause("1", "Schedule", lines + "\n" + COSTS + "\n" + lines).version();
        Version fresh =
                clause(
                                "1",
                                "Schedule",
                                lines + "\n" + COSTS.replace("promptly", "soon") + "\n" + lines)
                        .version();
        Alignment alignment = Alignment.of(old, fresh);
        assertThat(alignment.pairings()).hasSize(602);
        assertThat(alignment.pairings().stream().filter(pairing -> pairing.likeness() < 1))
                .hasSize(1);
    }

    @Test
    void aDefinitionIsFoundByItsTermHoweverMuchChanged() {
        Version old =
                clause(
                                "1",
                                "Definitions",
                                "\"Margin\" means 2.75 per cent. per annum.\n"
                                        + "\"Term\" means a year.")
                        .version();
        Version fresh =
                clause(
                                "1",
                                "Definitions",
                                "\"Margin\" means the rate in the table below, by reference to"
                                        + " Leverage.\n"
                                        + "\"Term\" means a year.")
                        .version();
        assertThat(Alignment.of(old, fresh).ofOld(old.lines().get(1)).orElseThrow().matchedBy())
                .isEqualTo(MatchedBy.DEFINITION);
    }
}
