package org.lmanexus.sample.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.sample.source.Element.Grid;
import org.lmanexus.sample.source.Element.Paragraph;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

class AgreementSourceTests {

    private static final List<Element> AGREEMENT = AgreementSource.agreement();

    @Test
    void definitionsAreManyAndAlphabetical() {
        List<String> terms = definitions().stream().map(AgreementSourceTests::term).toList();
        List<String> ofTheFirstClause = terms.subList(0, terms.indexOf("VAT") + 1);

        assertThat(ofTheFirstClause)
                .hasSizeGreaterThan(120)
                .isSortedAccordingTo(String::compareToIgnoreCase);
    }

    @Test
    void everyDefinedTermIsUsed() {
        String text = text(AGREEMENT);

        for (Paragraph definition : definitions()) {
            String term = term(definition);
            String plural =
                    term.endsWith("y") ? term.substring(0, term.length() - 1) + "ies" : term;
            Pattern use =
                    Pattern.compile(
                            "(?<![“\\p{L}])("
                                    + Pattern.quote(term)
                                    + "|"
                                    + Pattern.quote(plural)
                                    + ")(?!”)");
            assertThat(use.matcher(text).find()).as(term).isTrue();
        }
    }

    @Test
    void commitmentsAddUpInEveryColumn() {
        List<Grid.Row> rows = table("Original Lender").rows();

        for (int column = 1; column < 5; column++) {
            long sum = 0;
            for (Grid.Row row : rows.subList(1, rows.size() - 1)) {
                sum += amount(row, column);
            }
            assertThat(sum).isEqualTo(amount(rows.getLast(), column));
        }
    }

    @Test
    void repaymentInstalmentsAddUpToFacilityA() {
        List<Grid.Row> rows = table("Repayment Date").rows();

        assertThat(rows.stream().skip(1).mapToLong(row -> amount(row, 1)).sum())
                .isEqualTo(200_000_000);
    }

    @Test
    void referencesNameWhereTheirTargetsStand() {
        assertThat(text(AGREEMENT))
                .contains("Clause 12.5 (Adjustment of the Margin)")
                .contains("Part II of Schedule 1 (The Original Parties)")
                .contains("paragraph (a) of Clause 23.1 (Financial statements)")
                .doesNotContain("{");
    }

    @Test
    void aReferenceToNothingIsRefused() {
        assertThatThrownBy(() -> read("Clause: Fees #fees\n\nSee {costs}."))
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessage(
                        "draft.txt:3: nothing is named #costs; name the paragraph meant or mend the"
                                + " reference");
    }

    @Test
    void aParagraphOutOfOrderIsRefused() {
        assertThatThrownBy(() -> read("Clause: Fees #fees\n\n(a) One.\n\n(c) Three."))
                .hasMessage(
                        "draft.txt:5: the paragraph is labelled (c) where (b) is due; number it"
                                + " (b)");
    }

    @Test
    void aNameUsedTwiceIsRefused() {
        assertThatThrownBy(() -> read("Clause: Fees #fees\n\nClause: Costs #fees"))
                .hasMessage("draft.txt:3: the name #fees is taken; use another");
    }

    @Test
    void aRowWithACellTooManyIsRefused() {
        assertThatThrownBy(() -> read("Table: 1 1\nDate | Amount\n30 June 2027 | 5 | 6"))
                .hasMessageContaining("has 3 cells and the table 2 columns");
    }

    private static List<Element> read(String text) {
        return AgreementSource.agreement(SourceBlock.cut("draft.txt", text));
    }

    private static List<Paragraph> definitions() {
        return AGREEMENT.stream()
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .filter(paragraph -> paragraph.kind() == Kind.DEFINITION)
                .toList();
    }

    private static String term(Paragraph definition) {
        return definition.pieces().get(1).text();
    }

    private static String text(List<Element> elements) {
        List<String> text = new ArrayList<>();
        for (Element element : elements) {
            if (element instanceof Paragraph paragraph) {
                text.add(paragraph.text());
            } else if (element instanceof Grid grid) {
                grid.rows().forEach(row -> row.cells().forEach(cell -> text.add(cell(cell))));
            }
        }
        return String.join("\n", text);
    }

    private static String cell(List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        return text.toString();
    }

    private static Grid table(String head) {
        return AGREEMENT.stream()
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .filter(grid -> cell(grid.rows().getFirst().cells().getFirst()).equals(head))
                .findFirst()
                .orElseThrow();
    }

    private static long amount(Grid.Row row, int column) {
        return Long.parseLong(cell(row.cells().get(column)).replace(",", ""));
    }
}
