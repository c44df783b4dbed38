package org.lmanexus.reconciliation.carrying;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.agreement.TermEditor.NewValue;
import org.lmanexus.agreement.VariableType;

import java.time.Instant;

class AdoptedValueTests {

    @ParameterizedTest
    @CsvSource({
        "4.50x, 4.50, x",
        "4.5x, 4.50, x",
        "4.50, 4.50, x",
        "275 bps, 275, bps",
        "'5,000,000', 5000000, USD",
        "'USD 5,000,000', 5000000, USD",
        "London and New York, London and New York, "
    })
    void wordsOfAnotherSystemSayWhatStands(String words, String value, @Nullable String unit) {
        assertThat(AdoptedValue.says(words, standing(value, unit))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "4.00x, 4.50, x",
        "275 bps, 275, %",
        "'EUR 5,000,000', 5000000, USD",
        "London, London and New York, "
    })
    void otherWordsDoNot(String words, String value, @Nullable String unit) {
        assertThat(AdoptedValue.says(words, standing(value, unit))).isFalse();
    }

    @Test
    void proposedWordsAreReadInTheirOwnUnitOrTheVariables() {
        assertThat(AdoptedValue.read("5.00x", "x")).isEqualTo(new NewValue("5.00", "x"));
        assertThat(AdoptedValue.read("10,000,000", "USD"))
                .isEqualTo(new NewValue("10000000", "USD"));
        assertThat(AdoptedValue.read("Frankfurt", null)).isEqualTo(new NewValue("Frankfurt", null));
    }

    private static StandingVariable standing(String value, @Nullable String unit) {
        return new StandingVariable(
                "v",
                "w",
                "c",
                "Label",
                VariableType.FINANCIAL,
                null,
                value,
                unit,
                null,
                null,
                null,
                null,
                null,
                null,
                Instant.EPOCH,
                null,
                0);
    }
}
