package org.lmanexus.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmanexus.document.Block;
import org.lmanexus.document.Change;
import org.lmanexus.document.Document;
import org.lmanexus.document.DocumentReader;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;

/// What a printed page shows of a change, and what only looks like one.
class DrawnRedlineTests {

    private static final float LEFT = 72;

    @TempDir Path folder;
    private Sheet sheet;

    @BeforeEach
    void emptyPage() throws IOException {
        sheet = new Sheet();
    }

    @ParameterizedTest
    @EnumSource(Sheet.Drawn.class)
    void struckWordsAreDeletedAndColouredUnderlinedOnesInserted(Sheet.Drawn how)
            throws IOException {
        sheet.at(LEFT, 100).say("The Margin is ").ink(Color.RED).struck("2.50", how);
        sheet.ink(Color.BLUE).underlined("2.75", how);
        sheet.ink(Color.BLACK).say(" per cent. per annum.");

        Document document = read();

        Block block = document.blocks().getFirst();
        assertThat(block.rejected()).isEqualTo("The Margin is 2.50 per cent. per annum.");
        assertThat(block.accepted()).isEqualTo("The Margin is 2.75 per cent. per annum.");
        assertThat(document.changes())
                .extracting(Change::kind, Change::before, Change::after)
                .containsExactly(
                        tuple(Change.Kind.DELETE, "2.50", null),
                        tuple(Change.Kind.INSERT, null, "2.75"));
    }

    @ParameterizedTest
    @EnumSource(Sheet.Drawn.class)
    void blackUnderlinesAreInsertionsInAFileThatStrikesInBlack(Sheet.Drawn how) throws IOException {
        sheet.at(LEFT, 100).say("within ").struck("ten", how).underlined("five", how);
        sheet.say(" Business Days");

        Document document = read();

        assertThat(document.blocks().getFirst().accepted()).isEqualTo("within five Business Days");
        assertThat(document.blocks().getFirst().rejected()).isEqualTo("within ten Business Days");
    }

    @Test
    void oneChangeOverTwoLinesIsOne() throws IOException {
        sheet.at(LEFT, 100).say("The Company shall pay the fee to the Agent, ").ink(Color.RED);
        sheet.struck("for the account of", Sheet.Drawn.STROKE);
        sheet.at(LEFT, 100 + Sheet.PITCH).struck("each Original Lender,", Sheet.Drawn.STROKE);
        sheet.ink(Color.BLACK).say(" on the Closing Date.");

        Document document = read();

        assertThat(document.changes())
                .extracting(Change::before)
                .containsExactly("for the account of each Original Lender,");
        assertThat(document.blocks().getFirst().accepted())
                .isEqualTo("The Company shall pay the fee to the Agent, on the Closing Date.");
    }

    @Test
    void strikingAnInsertionTakesItOut() throws IOException {
        sheet.at(LEFT, 100).say("the Parent ").ink(Color.RED);
        float from = LEFT + sheet.width("the Parent ");
        sheet.rule(from, 101.3f, sheet.width("and the Company "), Sheet.Drawn.STROKE);
        sheet.struck("and the Company ", Sheet.Drawn.STROKE).ink(Color.BLACK).say("shall pay");

        assertThat(read().blocks().getFirst().accepted()).isEqualTo("the Parent shall pay");
    }

    @Test
    void aBarInTheMarginBesideAChangeIsNoWordAndNoChange() throws IOException {
        sheet.at(LEFT, 100).say("No Lender may assign its rights.").box(60, 88, 1, 16);
        sheet.at(LEFT, 140).say("The Agent may resign.").ink(Color.RED).box(60, 128, 1.5f, 40);

        assertThat(read().changes()).isEmpty();
    }

    @Test
    void anUnderlinedHeadingIsNoInsertion() throws IOException {
        sheet.bold().at(LEFT, 100).underlined("NEGATIVE PLEDGE", Sheet.Drawn.STROKE).plain();
        sheet.at(LEFT, 130).say("No Obligor shall create any Security.");

        Document document = read();

        assertThat(document.changes()).isEmpty();
        assertThat(document.blocks().getFirst().kind()).isEqualTo(Block.Kind.HEADING);
    }

    @Test
    void anUnderlinedHeadingIsNoInsertionBesideColouredOnes() throws IOException {
        sheet.bold().at(LEFT, 100).underlined("Negative pledge", Sheet.Drawn.STROKE).plain();
        sheet.at(LEFT, 130).say("No Obligor shall ").ink(Color.RED);
        sheet.struck("create", Sheet.Drawn.STROKE).ink(Color.BLUE);
        sheet.underlined("permit", Sheet.Drawn.STROKE).ink(Color.BLACK).say(" any Security.");

        assertThat(read().changes())
                .extracting(change -> change.before() + " " + change.after())
                .containsExactly("create null", "null permit");
    }

    @Test
    void aLinkIsNoInsertionThoughItIsBlueAndUnderlined() throws IOException {
        sheet.at(LEFT, 100).say("published at ").ink(Color.BLUE);
        sheet.linked("www.example.com/rates", "https://www.example.com/rates");
        sheet.ink(Color.BLACK).say(" or its successor");

        Document document = read();

        assertThat(document.changes()).isEmpty();
        assertThat(document.blocks().getFirst().accepted())
                .isEqualTo("published at www.example.com/rates or its successor");
    }

    @Test
    void theRulesOfATableAreNoChanges() throws IOException {
        sheet.ink(Color.BLUE);
        for (int row = 0; row < 4; row++) {
            sheet.rule(LEFT, 90 + row * 20, 300, Sheet.Drawn.STROKE);
        }
        sheet.ink(Color.BLACK).at(LEFT + 4, 108).say("31 March").at(LEFT + 200, 108).say("4.50:1");
        sheet.at(LEFT + 4, 128).say("30 June").at(LEFT + 200, 128).say("4.25:1");
        sheet.at(LEFT + 4, 148).say("31 December").at(LEFT + 200, 148).say("4.00:1");

        assertThat(read().changes()).isEmpty();
    }

    @Test
    void aSignatureLineIsNoChange() throws IOException {
        sheet.at(LEFT, 100).say("By: ").ink(Color.BLUE).rule(92, 102, 180, Sheet.Drawn.STROKE);
        sheet.ink(Color.BLACK).at(LEFT, 120).say("Name:");

        assertThat(read().changes()).isEmpty();
    }

    @Test
    void colouredWordsWithoutALineAreAsTheyStand() throws IOException {
        sheet.at(LEFT, 100).say("Signed by ").ink(Color.BLUE).say("a director");

        Document document = read();

        assertThat(document.changes()).isEmpty();
        assertThat(document.blocks().getFirst().accepted()).isEqualTo("Signed by a director");
    }

    @Test
    void colouredWordsWithoutALineAreInsertionsWhereTheyReplaceStruckOnes() throws IOException {
        sheet.bold().ink(Color.GREEN).at(LEFT, 70).say("Pricing").plain();
        sheet.ink(Color.BLACK).at(LEFT, 100).say("The Margin is ").ink(Color.RED);
        sheet.struck("2.50", Sheet.Drawn.STROKE).ink(Color.BLUE).say(" 2.75");
        sheet.ink(Color.BLACK).say(" per cent. per annum.");
        sheet.at(LEFT, 140).say("The Agent may resign").ink(Color.BLUE).say(" on ten days' notice");
        sheet.ink(Color.BLACK).say(".");

        Document document = read();

        assertThat(document.changes())
                .extracting(Change::kind, Change::before, Change::after)
                .containsExactly(
                        tuple(Change.Kind.DELETE, "2.50", null),
                        tuple(Change.Kind.INSERT, null, "2.75"),
                        tuple(Change.Kind.INSERT, null, " on ten days' notice"));
        assertThat(document.blocks())
                .extracting(Block::rejected)
                .containsExactly(
                        "Pricing",
                        "The Margin is 2.50 per cent. per annum.",
                        "The Agent may resign.");
    }

    @Test
    void colouredWordsWithoutALineAreAsTheyStandWhereInsertionsAreUnderlinedInColour()
            throws IOException {
        sheet.at(LEFT, 100).say("Interest at ").ink(Color.RED).struck("ten", Sheet.Drawn.STROKE);
        sheet.ink(Color.GREEN).say(" per cent.").ink(Color.BLACK).at(LEFT, 140).say("A fee of ");
        sheet.ink(Color.BLUE).underlined("USD 1,000", Sheet.Drawn.STROKE);

        assertThat(read().changes())
                .extracting(change -> change.before() + " " + change.after())
                .containsExactly("ten null", "null USD 1,000");
    }

    private Document read() throws IOException {
        Path file = folder.resolve("redline.pdf");
        try (Sheet written = sheet) {
            written.writeTo(file);
        }
        return DocumentReader.standard().read(file);
    }
}
