package org.lmanexus.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmanexus.document.Block;
import org.lmanexus.document.Document;
import org.lmanexus.document.DocumentReader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Lines of a page put together as they are read.
class ReadingOrderTests {

    private static final float LEFT = 72;
    private static final float RIGHT = 312;

    private static final List<String> WORDS =
            List.of(
                    "rent",
                    "interest",
                    "principal",
                    "a fee",
                    "tax",
                    "duty",
                    "cost",
                    "loss",
                    "rate");

    @TempDir Path folder;
    private Sheet sheet;

    @BeforeEach
    void emptyPage() throws IOException {
        sheet = new Sheet();
    }

    @Test
    void theLeftColumnIsReadBeforeTheRight() throws IOException {
        for (int line = 1; line <= 12; line++) {
            float down = 100 + line * Sheet.PITCH;
            sheet.at(LEFT, down).say("left line %02d of the first covenant here".formatted(line));
            sheet.at(RIGHT, down).say("right line %02d of the second covenant".formatted(line));
        }

        List<String> texts = texts(read(), Block.Kind.PARAGRAPH);

        String all = String.join(" ", texts);
        assertThat(all.indexOf("left line 12")).isLessThan(all.indexOf("right line 01"));
        assertThat(all).contains("left line 01 of the first covenant here left line 02");
    }

    @Test
    void aTitleAcrossBothColumnsComesFirstAndWhatFollowsThemLast() throws IOException {
        sheet.at(LEFT, 90)
                .say(
                        "These terms are set out in two columns, and this line crosses both of"
                                + " them.");
        for (int line = 1; line <= 12; line++) {
            float down = 100 + line * Sheet.PITCH;
            sheet.at(LEFT, down).say("left line %02d of the first covenant here".formatted(line));
            sheet.at(RIGHT, down).say("right line %02d of the second covenant".formatted(line));
        }
        sheet.at(LEFT, 300)
                .say(
                        "The parties signed these terms on the date that stands at the head of"
                                + " them.");

        assertThat(String.join(" ", texts(read(), Block.Kind.PARAGRAPH)))
                .containsSubsequence(
                        "These terms", "left line 12", "right line 01", "right line 12", "signed");
    }

    @Test
    void aPageThatCallsItselfWiderThanAnyPaperIsReadToItsEnd() throws IOException {
        sheet.wide(Float.MAX_VALUE);
        for (int line = 1; line <= 20; line++) {
            sheet.at(LEFT, 100 + line * Sheet.PITCH).say("line %02d of a covenant".formatted(line));
        }

        String all = String.join(" ", texts(read(), Block.Kind.PARAGRAPH));

        assertThat(all).contains("line 01 of a covenant", "line 20 of a covenant");
    }

    @Test
    void aListWithNumbersAtTheRightIsReadLineByLine() throws IOException {
        for (int line = 1; line <= 12; line++) {
            float down = 100 + line * Sheet.PITCH;
            sheet.at(LEFT, down).say("Lender " + line);
            sheet.at(400, down).say("EUR " + line + "0,000,000");
        }

        String all = String.join(" ", texts(read(), Block.Kind.PARAGRAPH));

        assertThat(all).contains("Lender 1\tEUR 10,000,000", "Lender 12\tEUR 120,000,000");
    }

    @Test
    void aWordThatALineBreakPartedIsOneAndATrueHyphenStays() throws IOException {
        lines(
                "This agreement is made between the parties that are named below. The agree-",
                "ment takes effect at once. Each long-",
                "term loan is repaid when it falls due.");

        assertThat(String.join(" ", texts(read(), Block.Kind.PARAGRAPH)))
                .contains("The agreement takes effect", "Each long-term loan");
    }

    @Test
    void aLigatureIsTheLettersThatItDraws() throws IOException {
        sheet.sans();
        lines(
                "The \uFB01rst o\uFB03cer certi\uFB01es each \uFB02oating rate."
                        .replace("\uFB03", "f\uFB01"));

        assertThat(texts(read(), Block.Kind.PARAGRAPH))
                .containsExactly("The first officer certifies each floating rate.");
    }

    @Test
    void aParagraphOverThreePagesIsOneWithoutWhatRunsAtTheirEdges() throws IOException {
        for (int page = 1; page <= 4; page++) {
            if (page > 1) {
                sheet.nextPage();
            }
            sheet.at(LEFT, 40).say("Draft of 12 March 2026");
            sheet.at(LEFT, 54).say("Senior Facilities Agreement");
            for (int line = 1; line <= 40; line++) {
                sheet.at(LEFT, 70 + line * Sheet.PITCH);
                sheet.say(
                        WORDS.get((7 * page + line) % 9)
                                + " and the covenants remain in force while any sum is owed or");
            }
            sheet.at(290, 800).say("- " + page + " -");
            sheet.at(LEFT, 815).say("EMEA-" + 4411 + "/" + page);
        }

        Document document = read();

        assertThat(texts(document, Block.Kind.PARAGRAPH)).hasSize(1);
        assertThat(texts(document, Block.Kind.PARAGRAPH).getFirst())
                .doesNotContain("Draft", "Senior", "EMEA", "- 2 -");
        assertThat(texts(document, Block.Kind.HEADER))
                .containsExactly("Draft of 12 March 2026", "Senior Facilities Agreement");
    }

    @Test
    void aFigureOfTheTextAtTheEdgeOfAPageIsNoPageNumber() throws IOException {
        for (int page = 1; page <= 4; page++) {
            if (page > 1) {
                sheet.nextPage();
            }
            for (int line = 1; line <= 40; line++) {
                sheet.at(LEFT, 70 + line * Sheet.PITCH);
                sheet.say(
                        WORDS.get((7 * page + line) % 9)
                                + " falls due on the last day of each year, as is stated here, or");
            }
            sheet.at(LEFT, 70 + 41 * Sheet.PITCH).say("EUR " + page * page * 1_000 + " in all.");
        }

        assertThat(String.join(" ", texts(read(), Block.Kind.PARAGRAPH)))
                .contains("EUR 1000 in all.", "EUR 4000 in all.", "EUR 9000 in all.");
    }

    private void lines(String... lines) throws IOException {
        for (int line = 0; line < lines.length; line++) {
            sheet.at(LEFT, 100 + line * Sheet.PITCH).say(lines[line]);
        }
    }

    private static List<String> texts(Document document, Block.Kind kind) {
        return document.blocks().stream()
                .filter(block -> block.kind() == kind)
                .map(Block::accepted)
                .toList();
    }

    private Document read() throws IOException {
        Path file = folder.resolve("page.pdf");
        try (Sheet written = sheet) {
            written.writeTo(file);
        }
        return DocumentReader.standard().read(file);
    }
}
