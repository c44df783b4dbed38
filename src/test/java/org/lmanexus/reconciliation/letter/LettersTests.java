package org.lmanexus.reconciliation.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmanexus.document.DocumentReader;
import org.lmanexus.reconciliation.letter.reading.Letter;
import org.lmanexus.sample.HouseStyle;
import org.lmanexus.sample.SampleDeal;

import java.io.IOException;
import java.nio.file.Path;

class LettersTests {

    private static final Path LETTERS = Path.of("src/test/resources/letters");

    @ParameterizedTest
    @EnumSource
    void theInstructionsOfLettersAreUnderstoodAndNoneIsWrongAtHigh(HouseStyle style)
            throws IOException {
        understood(LetterRun.score(LETTERS.resolve("first"), style, "docx"));
    }

    @ParameterizedTest
    @EnumSource
    void theSameHoldsForLettersInOtherWords(HouseStyle style) throws IOException {
        understood(LetterRun.score(LETTERS.resolve("second"), style, "docx"));
        understood(LetterRun.score(LETTERS.resolve("third"), style, "docx"));
    }

    private static void understood(LetterScore score) {
        assertThat((double) score.right / score.instructions)
                .as("right: %s", score.misses)
                .isGreaterThanOrEqualTo(0.95);
        assertThat(score.highWrong).as("wrong at HIGH: %s", score.misses).isZero();
    }

    @Test
    void anAgreementIsNoLetter(@TempDir Path folder) throws IOException {
        Path agreement = folder.resolve("agreement.docx");
        SampleDeal.agreement(HouseStyle.TYPED_NUMBERS, agreement);
        assertThat(Letter.of(DocumentReader.standard().read(agreement))).isEmpty();
    }
}
