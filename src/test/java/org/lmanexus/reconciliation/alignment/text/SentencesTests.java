package org.lmanexus.reconciliation.alignment.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Collectors;

class SentencesTests {

    private static List<String> sentences(String text) {
        return Sentences.in(text).stream().map(sentence -> sentence.in(text)).toList();
    }

    @Test
    void aSentenceEndsAtAFullStopBeforeACapital() {
        assertThat(sentences("It is due. \"It\" is paid? (Yes.) Then it ends."))
                .containsExactly("It is due.", "\"It\" is paid?", "(Yes.)", "Then it ends.");
    }

    @Test
    void abbreviationsInitialsAndPerCentEndNothing() {
        assertThat(
                        sentences(
                                "Bank of X, Inc. and J. Smith pay 2.75 per cent. per annum. That is"
                                        + " all."))
                .containsExactly(
                        "Bank of X, Inc. and J. Smith pay 2.75 per cent. per annum.",
                        "That is all.");
        assertThat(sentences("See No. 5 of Art. IV.")).hasSize(1);
    }

    @Test
    void aLineEndsASentenceAndATableRowIsOne() {
        assertThat(sentences("(a) it pays;\n(b) it repays.\nAbove 4.00\t2.75%. Yes.\tNo."))
                .containsExactly("(a) it pays;", "(b) it repays.", "Above 4.00\t2.75%. Yes.\tNo.");
    }

    @Test
    void aLongLineThatBreaksOffGoesOnInTheNext() {
        String line = "The Borrower shall pay each amount that falls due under this Agreement to";

        assertThat(sentences(line + "\nthe Agent. It pays on time.")).hasSize(2);
        assertThat(sentences("(a) " + line + " the Agent; and\n(b) on time.")).hasSize(2);
    }

    @Test
    void sentencesCoverTheTextWhole() {
        String text = "One.  Two! 3. Three (iii). Four\n\nFive. ";
        assertThat(
                        Sentences.in(text).stream()
                                .map(sentence -> text.substring(sentence.start(), sentence.end()))
                                .collect(Collectors.joining()))
                .isEqualTo(text);
    }
}
