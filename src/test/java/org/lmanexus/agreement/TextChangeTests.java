package org.lmanexus.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lmanexus.document.Span;

import java.util.Optional;
import java.util.Random;

class TextChangeTests {

    private static final String RATCHET =
            "The Margin is:\n"
                    + "4.00:1\t3.25 per cent.\n"
                    + "3.50:1\t3.25 per cent.\n"
                    + "3.00:1\t3.00 per cent.";

    @Test
    void wordsBehindAReplacementMoveByWhatItGrew() {
        String body = "within three Business Days of 30 June 2029";
        Span date = spanOf(body, "30 June 2029");

        TextChange change = TextChange.replacing(body, spanOf(body, "three"), "fifteen");

        assertThat(change.after()).isEqualTo("within fifteen Business Days of 30 June 2029");
        assertThat(words(change, change.kept(date).orElseThrow())).isEqualTo("30 June 2029");
    }

    @Test
    void wordsThatWereReplacedAreNotKeptAndTheirImageIsWhatReplacedThem() {
        String body = "a commitment of USD 500,000,000 in total";
        Span amount = spanOf(body, "USD 500,000,000");

        TextChange change = TextChange.replacing(body, spanOf(body, "500,000,000"), "650,000,000");

        assertThat(change.kept(amount)).isEmpty();
        assertThat(words(change, change.image(amount))).isEqualTo("USD 650,000,000");
    }

    @Test
    void anInsertionBeforeWordsLeavesThemAndOneInsideThemDoesNot() {
        String body = "Leverage shall not exceed 4.00:1 at any time";
        Span ratio = spanOf(body, "4.00:1");

        TextChange before =
                TextChange.replacing(body, new Span(ratio.start(), ratio.start()), "about ");
        TextChange inside =
                TextChange.replacing(body, new Span(ratio.start() + 1, ratio.start() + 1), "5");

        assertThat(words(before, before.kept(ratio).orElseThrow())).isEqualTo("4.00:1");
        assertThat(inside.kept(ratio)).isEmpty();
        assertThat(words(inside, inside.image(ratio))).isEqualTo("45.00:1");
    }

    @Test
    void deletedWordsHaveAnEmptyImage() {
        String body = "the Margin plus 0.25 per cent. on utilisation";
        TextChange change = TextChange.replacing(body, spanOf(body, " plus 0.25 per cent."), "");

        Span image = change.image(spanOf(body, "0.25 per cent."));

        assertThat(change.after()).isEqualTo("the Margin on utilisation");
        assertThat(image.start()).isEqualTo(image.end());
    }

    @Test
    void alikeRowsOfATableAreNotTakenForOneAnother() {
        int second = RATCHET.lastIndexOf("3.25");
        Span inSecondRow = new Span(second, second + 4);
        int first = RATCHET.indexOf("3.25");
        String now = RATCHET.substring(0, first) + "3.50" + RATCHET.substring(first + 4);

        TextChange change = TextChange.between(RATCHET, now);

        assertThat(change.kept(new Span(first, first + 4))).isEmpty();
        assertThat(change.kept(inSecondRow)).contains(inSecondRow);
    }

    @Test
    void aPlaceBetweenWordsSurvivesEditsBesideItAndNotAroundIt() {
        String body = "one two three four";
        Span gap = new Span(body.indexOf("three"), body.indexOf("three"));

        assertThat(TextChange.between(body, "one 2 three four").kept(gap)).contains(new Span(6, 6));
        assertThat(TextChange.between(body, "one 2").kept(gap)).isEmpty();
    }

    @Test
    void equalTextsChangeNothing() {
        TextChange change = TextChange.between(RATCHET, RATCHET);

        assertThat(change.isEmpty()).isTrue();
        assertThat(change.kept(new Span(3, 9))).isEqualTo(Optional.of(new Span(3, 9)));
    }

    @Test
    void whateverIsReplacedWordsElsewhereStayTheSameWords() {
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            String body = text(random);
            Span edit = span(random, body.length());
            Span kept = span(random, body.length());
            String replacement = text(random).substring(0, random.nextInt(6));

            TextChange change = TextChange.replacing(body, edit, replacement);

            assertThat(change.after())
                    .isEqualTo(
                            body.substring(0, edit.start())
                                    + replacement
                                    + body.substring(edit.end()));
            change.kept(kept)
                    .ifPresent(
                            span ->
                                    assertThat(words(change, span))
                                            .isEqualTo(body.substring(kept.start(), kept.end())));
            Span image = change.image(kept);
            assertThat(image.end()).isLessThanOrEqualTo(change.after().length());
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            text.append("ab1.: \n".charAt(random.nextInt(7)));
        }
        return text.toString();
    }

    private static Span span(Random random, int length) {
        int start = random.nextInt(length + 1);
        return new Span(start, start + random.nextInt(Math.min(5, length - start + 1)));
    }

    private static Span spanOf(String body, String words) {
        int start = body.indexOf(words);
        return new Span(start, start + words.length());
    }

    private static String words(TextChange change, Span span) {
        return change.after().substring(span.start(), span.end());
    }
}
