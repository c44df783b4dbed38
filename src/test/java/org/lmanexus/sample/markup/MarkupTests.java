package org.lmanexus.sample.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmanexus.document.write.Mark;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.sample.source.Agreement;
import org.lmanexus.sample.source.AgreementSource;
import org.lmanexus.sample.source.Element;
import org.lmanexus.sample.source.Element.Grid;
import org.lmanexus.sample.source.Element.Paragraph;
import org.lmanexus.sample.source.Piece;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

class MarkupTests {

    private static final List<Element> STANDING = AgreementSource.agreement();

    @ParameterizedTest
    @ValueSource(strings = {"markup-borrower.txt", "markup-lender.txt"})
    void rejectingEverythingGivesTheAgreementBack(String file) {
        Agreement marked = Markup.of(file);

        assertThat(text(marked, Mark::staysWhenRejected))
                .isEqualTo(text(Agreement.standing(STANDING), Mark::staysWhenRejected));
    }

    @Test
    void acceptingEverythingGivesTheNewWords() {
        Agreement marked = Markup.of("markup-borrower.txt");

        assertThat(text(marked, Mark::staysWhenAccepted))
                .contains("24.4 Equity cure")
                .contains("25.24 Hedging")
                .contains("25.25 Treasury Transactions")
                .anyMatch(line -> line.contains("paragraph (a) or (b) of Clause 24.2 (Financial"))
                .anyMatch(line -> line.startsWith("(i) of the shares in, or the business of"))
                .noneMatch(line -> line.contains("Clean down"));
    }

    @Test
    void wordsThatStandElsewhereAreRefused() {
        assertThatThrownBy(() -> mark("In Clause 15.1: at the rate of [-36-]{+30+} per cent."))
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessage(
                        "draft.txt:5: \"at the rate of 36 per cent.\" stands 0 times in Clause 15.1"
                                + " and must stand there once; quote more or other words");
    }

    @Test
    void wordsThatStandTwiceAreRefused() {
        assertThatThrownBy(() -> mark("In Clause 26: within [-15-]{+20+} Business Days"))
                .hasMessageContaining("stands 3 times in Clause 26");
    }

    @Test
    void wordsThatWereChangedAlreadyAreRefused() {
        assertThatThrownBy(
                        () ->
                                mark(
                                        "In Clause 15.1(a): rate of [-35-]{+30+} per cent.\n\n"
                                            + "In Clause 15.1(a): rate of [-35-]{+40+} per cent."))
                .hasMessageContaining("stands 0 times");
    }

    @Test
    void anUnknownPlaceIsRefused() {
        assertThatThrownBy(() -> mark("Delete Clause 77.1."))
                .hasMessage("draft.txt:5: the agreement has no Clause 77.1; mend the place");
    }

    @Test
    void aRowThatReadsOtherwiseIsRefused() {
        assertThatThrownBy(
                        () -> mark("In Clause 12.5, row \"Greater than 4.00:1\": [-9.00-]{+2.75+}"))
                .hasMessageContaining("does not read \"9.00\" there");
    }

    @Test
    void whatIsNoInstructionIsRefused() {
        assertThatThrownBy(() -> mark("Please lower the Margin."))
                .hasMessageContaining("\"Please lower the Margin.\" is no instruction");
    }

    private static Agreement mark(String instructions) {
        String text = "Author: Hartley Stone LLP\n\nDate: 2026-01-26T09:40:00Z\n\n" + instructions;
        return Markup.of("draft.txt", text, STANDING);
    }

    private static List<String> text(Agreement agreement, Predicate<Mark> stays) {
        boolean accepted = stays.test(new Mark.Inserted(agreement.by()));
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < agreement.elements().size(); i++) {
            Element element = agreement.elements().get(i);
            String label = (accepted ? agreement.after() : agreement.before()).label(i);
            if (element instanceof Paragraph paragraph && stays.test(paragraph.ending())) {
                lines.add((label + " " + words(paragraph.pieces(), stays)).strip());
            } else if (element instanceof Grid grid) {
                grid.rows().forEach(row -> row.cells().forEach(c -> lines.add(words(c, stays))));
            }
        }
        return lines;
    }

    private static String words(List<Piece> pieces, Predicate<Mark> stays) {
        StringBuilder words = new StringBuilder();
        pieces.stream()
                .filter(piece -> stays.test(piece.mark()))
                .forEach(piece -> words.append(piece.text()));
        return words.toString();
    }
}
