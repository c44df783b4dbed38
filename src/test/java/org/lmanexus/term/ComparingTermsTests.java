package org.lmanexus.term;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparingTermsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    5.50%               | 5.5 per cent.
                    275 bps             | 2.75%
                    USD 500,000,000     | $500 million
                    USD 500,000,000.00  | USD 500000000
                    4.50:1.00           | 4.5x
                    twelve months       | 1 year
                    30 June 2029        | June 30, 2029
                    ten (10) days       | 10 days
                    """)
    void theSameTermInOtherWordsIsTheSame(String one, String other) {
        assertThat(Terms.same(value(one), value(other))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    USD 500             | EUR 500
                    $500                | 500%
                    5%                  | 5x
                    5 days              | 5 Business Days
                    30 days             | 1 month
                    3-month EURIBOR     | 6-month EURIBOR
                    """)
    void otherAmountsUnitsAndCurrenciesAreNot(String one, String other) {
        assertThat(Terms.same(value(one), value(other))).isFalse();
    }

    @Test
    void onlyNumbersHaveANumber() {
        assertThat(Terms.number(value("$12.5 million")))
                .hasValueSatisfying(number -> assertThat(number).isEqualByComparingTo("12500000"));
        assertThat(Terms.number(value("30 June 2029"))).isEmpty();
    }

    private static TermValue value(String text) {
        return Terms.parse(text).orElseThrow();
    }
}
