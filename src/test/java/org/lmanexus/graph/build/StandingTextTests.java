package org.lmanexus.graph.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmanexus.agreement.Agreement;
import org.lmanexus.agreement.ClauseType;
import org.lmanexus.agreement.StandingClause;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class StandingTextTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Margin\" means 2 per cent.|Margin",
                "“Quarter Date” means each 31 March.|Quarter Date",
                "Margin\tmeans 2 per cent.|Margin",
                "the lender (the \"Lender\") agrees|Lender",
                "A and B (together, the \"Parties\" and each a \"Party\")|Parties,Party",
                "\"Loan\" or \"Advance\" means money.|Loan,Advance",
                "(a) \"EBITDA\" of a person means profit.|EBITDA",
                "as defined in law (\"as defined in the 'Act'\")|",
                "He said \"hello\" to them.|"
            })
    void termsAreFoundWhereTheyAreDefined(String body, @Nullable String terms) {
        String read = body.replace("\\t", "\t");
        assertThat(String.join(",", DefinedTerms.in(read, true)))
                .isEqualTo(terms == null ? "" : terms);
    }

    @Test
    void referencesPointAtTheClauseOfTheirNumberOrTheOneItIsAPartOf() {
        assertThat(
                        references(
                                clause(1, "5.1", "See Clause 10.2(a), clauses 10.2.1 and 5.1."),
                                clause(2, "10.2", "As in Section 10 and Article 9.")))
                .containsExactly(
                        "Clause 10.2(a) 2",
                        "Clause 10.2.1 2",
                        "Clause 5.1 1",
                        "Section 10 2",
                        "Article 9 null");
    }

    @Test
    void aStatuteIsNoReferenceIntoTheAgreement() {
        assertThat(references(clause(1, "5.1", "Section 409(a) of it and Section 5.01 apply.")))
                .containsExactly("Section 5.01 1");
    }

    @Test
    void whereNoClauseHasANumberItsTitleOrPlaceIsOne() {
        assertThat(
                        references(
                                clause(1, null, "See clause 6 and clause 2."),
                                titled(2, "6. Financial covenants", "None."),
                                titled(3, "2. Default", "None.")))
                .containsExactly("Clause 6 2", "Clause 2 3");
    }

    @Test
    void aTermDefinedInCapitalsIsUsedInOrdinaryLetters() {
        List<StandingClause> clauses =
                List.of(
                        clause(
                                1,
                                "1.1",
                                "\"BASE RATE LOANS\" shall mean loans.\n"
                                        + "\"RATE OF INTEREST\" means x."),
                        clause(2, "2.1", "Each Base Rate Loan bears the Rate of Interest."));
        Draft draft = GraphBuilder.build(StandingText.read(clauses, List.of(), List.of()));
        assertThat(draft.edges()).filteredOn(edge -> edge.source().equals("node-c-c2")).hasSize(2);
        assertThat(draft.findings()).isEmpty();
    }

    private static List<String> references(StandingClause... clauses) {
        List<String> found = new ArrayList<>();
        for (Agreement.Reference reference :
                StandingText.read(List.of(clauses), List.of(), List.of()).references()) {
            found.add(reference.text() + " " + reference.target());
        }
        return found;
    }

    private static StandingClause clause(int order, @Nullable String label, String body) {
        return new StandingClause(
                "c" + order,
                "w",
                order,
                label,
                "Clause",
                ClauseType.FINANCIAL,
                false,
                false,
                null,
                body,
                null,
                null,
                Instant.EPOCH,
                "u",
                0,
                null);
    }

    private static StandingClause titled(int order, String title, String body) {
        return new StandingClause(
                "c" + order,
                "w",
                order,
                null,
                title,
                ClauseType.XREF,
                false,
                false,
                null,
                body,
                null,
                null,
                Instant.EPOCH,
                "u",
                0,
                null);
    }
}
