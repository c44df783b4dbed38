package org.lmanexus.document.docx.style;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmanexus.document.docx.style.Numbering.ListDefinition;
import org.lmanexus.document.docx.style.Numbering.ListInstance;
import org.lmanexus.document.docx.style.Numbering.Position;

import java.util.Map;

class ListCounterTests {

    private static final int LIST = 1;
    private static final int RESTARTED = 2;

    private final ListCounter counter = new ListCounter(numbering());

    /// Levels `1.`, `1.1`, `(a)`, `(I)` and a bullet; a second instance that starts at 5.
    private static Numbering numbering() {
        ListLevel[] levels = Numbering.missing();
        levels[0] = level(NumberFormat.DECIMAL, "%1.");
        levels[1] = level(NumberFormat.DECIMAL, "%1.%2");
        levels[2] = level(NumberFormat.LOWER_LETTER, "(%3)");
        levels[3] = level(NumberFormat.UPPER_ROMAN, "(%4)");
        levels[4] = level(NumberFormat.BULLET, "\u2022");
        Numbering numbering = new Numbering(new Styles(Map.of(), null));
        numbering.add(new ListDefinition(7, levels, null));
        numbering.add(LIST, new ListInstance(7, starts(null), new ListLevel[Numbering.LEVELS]));
        numbering.add(RESTARTED, new ListInstance(7, starts(5), new ListLevel[Numbering.LEVELS]));
        return numbering;
    }

    private static ListLevel level(NumberFormat format, String text) {
        return new ListLevel(1, format, text, null, false, null);
    }

    private static @Nullable Integer[] starts(@Nullable Integer first) {
        @Nullable Integer[] starts = new @Nullable Integer[Numbering.LEVELS];
        starts[0] = first;
        return starts;
    }

    @Test
    void aNumberAboveStartsTheOnesBelowAnew() {
        assertThat(next(LIST, 0)).isEqualTo("1");
        assertThat(next(LIST, 1)).isEqualTo("1.1");
        assertThat(next(LIST, 2)).isEqualTo("(a)");
        assertThat(next(LIST, 2)).isEqualTo("(b)");
        assertThat(next(LIST, 3)).isEqualTo("(I)");
        assertThat(next(LIST, 1)).isEqualTo("1.2");
        assertThat(next(LIST, 2)).isEqualTo("(a)");
        assertThat(next(LIST, 0)).isEqualTo("2");
        assertThat(next(LIST, 1)).isEqualTo("2.1");
    }

    @Test
    void instancesOfOneListCountOnUnlessTheyStartAnew() {
        next(LIST, 0);
        assertThat(next(RESTARTED, 0)).isEqualTo("5");
        assertThat(next(RESTARTED, 0)).isEqualTo("6");
        assertThat(next(LIST, 0)).isEqualTo("7");
    }

    @Test
    void aLevelThatWasNeverCountedShowsItsStart() {
        assertThat(next(LIST, 1)).isEqualTo("1.1");
    }

    @Test
    void aBulletIsNoNumber() {
        assertThat(next(LIST, 4)).isNull();
    }

    private @Nullable String next(int list, int level) {
        return counter.next(new Position(list, level));
    }

    @ParameterizedTest
    @CsvSource({
        "lowerLetter, 26, z",
        "lowerLetter, 27, aa",
        "upperLetter, 28, BB",
        "lowerRoman, 4, iv",
        "upperRoman, 1999, MCMXCIX",
        "decimalZero, 7, 07",
        "ordinal, 22, 22nd",
        "ordinal, 13, 13th",
        "cardinalText, 21, Twenty-one",
        "ordinalText, 32, Thirty-second",
        "ordinalText, 20, Twentieth",
        "somethingElse, 3, 3"
    })
    void formatsWriteNumbersAsWordDoes(String format, int number, String written) {
        assertThat(NumberFormat.named(format).write(number)).isEqualTo(written);
    }
}
