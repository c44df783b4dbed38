package org.lmanexus.agreement.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lmanexus.agreement.Agreement.Clause;
import org.lmanexus.agreement.Agreement.Reference;
import org.lmanexus.document.Block;
import org.lmanexus.document.View;

import java.util.ArrayList;
import java.util.List;

class OutlineTests {

    private final List<Block> blocks = new ArrayList<>();

    @Test
    void aRunInHeadingIsTheTitleAndTheRestTheBody() {
        typed("Section 2.01. Commitments. Each Lender agrees to make Loans to the Borrower.");

        assertThat(read())
                .singleElement()
                .extracting(Clause::label, Clause::title, Clause::body)
                .containsExactly(
                        "2.01", "Commitments", "Each Lender agrees to make Loans to the Borrower.");
    }

    @Test
    void aTitleMayStandBelowItsNumber() {
        heading("ARTICLE IV");
        heading("CONDITIONS OF LENDING");
        heading("Section 4.01. First Borrowing");
        typed("The Agent must have received each note.");

        assertThat(read())
                .extracting(Clause::label, Clause::title)
                .containsExactly(
                        tuple("IV", "CONDITIONS OF LENDING"), tuple("4.01", "First Borrowing"));
    }

    @Test
    void sectionsThatOnlyGroupClausesAreNone() {
        typed("SECTION 1");
        typed("INTERPRETATION");
        lmaClauses();

        assertThat(read())
                .extracting(Clause::label)
                .containsExactly("1", "1.1", "2", "2.1", "3", "3.1");
    }

    @Test
    void aParagraphThatBeginsWithAReferenceOpensNoClause() {
        lmaClauses();
        typed("Clause 2.1 (The Facilities) does not cover an Increased Cost.");

        assertThat(read().getLast())
                .extracting(Clause::label, Clause::body)
                .containsExactly(
                        "3.1",
                        "Each Borrower must apply all amounts.\n"
                                + "Clause 2.1 (The Facilities) does not cover an Increased Cost.");
    }

    @Test
    void sectionsRunIntoTheirTextAreClausesThoughArticlesAreHeadings() {
        for (String article : List.of("ARTICLE I", "ARTICLE II", "ARTICLE III")) {
            heading(article);
        }
        for (int i = 1; i <= 3; i++) {
            typed("SECTION 3.0" + i + ". Payments. The Borrower pays what falls due to the Agent.");
        }

        assertThat(read())
                .extracting(Clause::label, Clause::title)
                .containsExactly(
                        tuple("3.01", "Payments"),
                        tuple("3.02", "Payments"),
                        tuple("3.03", "Payments"));
    }

    @Test
    void namesThatAConversionRanIntoAHeadingAreReadApart() {
        heading("ARTICLE II THE LOANS SECTION 2.01 COMMITMENTS. EACH LENDER LENDS $5,000,000");
        heading("Section 2.02. Borrowings");
        typed("The Borrower gives notice.");

        assertThat(read())
                .extracting(Clause::label, Clause::title)
                .contains(tuple("2.01", "COMMITMENTS"), tuple("2.02", "Borrowings"));
    }

    @Test
    void aNumberWithNeitherTitleNorWordsIsNoClause() {
        heading("ARTICLE II");
        heading("Section 2.01. Commitments");
        typed("Each Lender lends.");

        assertThat(read()).extracting(Clause::label).containsExactly("2.01");
    }

    @Test
    void linesToSignOnBelongToNoClause() {
        lmaClauses();
        typed("NORTHERN FREIGHT PLC");
        typed("By: ______________________");
        typed("Name:");
        typed("The Lender's Commitment is $5,000,000.");

        assertThat(read().getLast().body())
                .isEqualTo(
                        "Each Borrower must apply all amounts.\n"
                                + "The Lender's Commitment is $5,000,000.");
    }

    @Test
    void aPrintedFootnoteStaysInTheClauseAboveIt() {
        lmaClauses();
        typed("2 The last instalment and the loan fall due two years apart.");

        assertThat(read().getLast())
                .extracting(Clause::label, Clause::body)
                .containsExactly(
                        "3.1",
                        "Each Borrower must apply all amounts.\n2 The last instalment and the loan"
                                + " fall due two years apart.");
    }

    @Test
    void aFootnoteIsReadWithItsClauseAndCutsNoTableInTwo() {
        lmaClauses();
        add(Block.Kind.ROW, "Date\tInstalment");
        add(Block.Kind.ROW, "30 June 2027\tEUR 15,000,000");
        add(Block.Kind.NOTE, "The first falls due two years before the last.");
        add(Block.Kind.ROW, "30 June 2029\tEUR 25,000,000");

        assertThat(read().getLast().body())
                .isEqualTo(
                        "Each Borrower must apply all amounts.\n"
                                + "Date\tInstalment\n"
                                + "30 June 2027\tEUR 15,000,000\n"
                                + "30 June 2029\tEUR 25,000,000\n"
                                + "The first falls due two years before the last.");
    }

    @Test
    void anUntitledClauseThatGoesOnInTheCountIsOne() {
        lmaClauses();
        typed("4. The Lenders rank alike.");

        assertThat(read().getLast().label()).isEqualTo("4");
    }

    @Test
    void partsAreNamedWithTheirSchedule() {
        lmaClauses();
        heading("Schedule 1");
        heading("The Original Parties");
        heading("Part I");
        typed("The Original Obligors are the Parent and the Company.");
        heading("Schedule 2");
        heading("Part I");
        typed("A copy of the constitutional documents.");

        assertThat(read().stream().skip(6))
                .extracting(Clause::label)
                .containsExactly(
                        "Schedule 1", "Part I of Schedule 1", "Schedule 2", "Part I of Schedule 2");
    }

    @Test
    void numbersWithinAScheduleBeginNoClauses() {
        lmaClauses();
        heading("Schedule 3");
        typed("1. We refer to the Agreement.");
        typed("2. We wish to borrow a Loan.");

        assertThat(read().getLast())
                .extracting(Clause::label, Clause::body)
                .containsExactly(
                        "Schedule 3",
                        "1. We refer to the Agreement.\n2. We wish to borrow a Loan.");
    }

    @Test
    void signaturesBelongToNoClause() {
        lmaClauses();
        typed("IN WITNESS WHEREOF the parties have signed.");
        typed("By: ______");

        assertThat(read().getLast().body()).isEqualTo("Each Borrower must apply all amounts.");
    }

    @Test
    void aReferenceToAPartFindsThatPartOfItsSchedule() {
        List<Clause> clauses =
                List.of(
                        clause(1, "2", "as set out in Part I of Schedule 2 and in Clause 2"),
                        clause(2, "Schedule 2", "see Schedule 9"),
                        clause(3, "Part I of Schedule 2", "a copy"));

        assertThat(References.in(clauses))
                .extracting(Reference::text, Reference::target)
                .containsExactly(
                        tuple("Part I of Schedule 2", 3),
                        tuple("Clause 2", 1),
                        tuple("Schedule 9", null));
    }

    private void lmaClauses() {
        typed("1. DEFINITIONS AND INTERPRETATION");
        typed("1.1 Definitions");
        typed("In this Agreement a term has the meaning given to it.");
        typed("2. THE FACILITIES");
        typed("2.1 The Facilities");
        typed("The Lenders make the Facilities available.");
        typed("3. PURPOSE");
        typed("3.1 Purpose");
        typed("Each Borrower must apply all amounts.");
    }

    private void typed(String text) {
        add(Block.Kind.PARAGRAPH, text);
    }

    private void heading(String text) {
        add(Block.Kind.HEADING, text);
    }

    private void add(Block.Kind kind, String text) {
        @Nullable Integer none = null;
        int at = blocks.size();
        blocks.add(new Block(at, kind, null, null, none, null, text, text, none, none, false));
    }

    private List<Clause> read() {
        return new Outline(blocks, View.ACCEPTED).clauses();
    }

    private static Clause clause(int order, String label, String body) {
        ClauseKind kind = ClauseKind.of("", body);
        return new Clause(null, order, label, "", kind.type(), kind.sensitive(), body, null);
    }
}
