package org.lmanexus.term;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintingTermsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    USD 450,000,000     | USD 500,000,000          | USD 450,000,000
                    USD 450,000,000     | $500 million             | $450 million
                    USD 1,250,000       | $500 million             | $1.25 million
                    USD 1,250,001       | $500 million             | USD 1,250,001
                    USD 450,000         | €1000000                 | $450000
                    EUR 450,000         | USD 500,000              | EUR 450,000
                    USD 12,000,000      | Ten Million Dollars ($10,000,000.00) | Twelve Million Dollars ($12,000,000.00)
                    14 days             | ten (10) days            | fourteen (14) days
                    1 day               | ten (10) days            | one (1) day
                    2 months            | one (1) Month            | two (2) Months
                    5 Business Days     | ten (10) days            | five (5) business days
                    45 days             | thirty-day               | forty-five-day
                    3%                  | 2.75 per cent.           | 3.00 per cent.
                    2.5%                | 2%                       | 2.5%
                    300 bps             | 2.75%                    | 3.00%
                    3%                  | 275 bps                  | 300 bps
                    66 2/3%             | 75 per cent.             | 66 2/3 per cent.
                    75%                 | 66⅔%                     | 75%
                    60%                 | fifty percent (50%)      | sixty percent (60%)
                    5x                  | 4.50:1.00                | 5.00:1.00
                    4.25:1              | three (3) to one (1)     | 4.25:1
                    4.25:1              | 4.5x                     | 4.25x
                    30 June 2029        | 31 December 2025         | 30 June 2029
                    30 June 2029        | December 31, 1999        | June 30, 2029
                    30 June 2029        | 3/31/2000                | 6/30/2029
                    30 June 2029        | 2025-12-31               | 2029-06-30
                    2 June 2029         | 31st day of December, 2025 | 2nd day of June, 2029
                    30 June 2029        | 5%                       | 30 June 2029
                    """)
    void aNewValueIsWrittenInTheNotationOfTheOldWords(String value, String old, String printed) {
        assertThat(Terms.print(Terms.parse(value).orElseThrow(), old)).isEqualTo(printed);
    }
}
