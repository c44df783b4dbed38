package org.lmanexus.term;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class FindingTermsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    USD 500,000,000                           | money        | 500000000    | USD
                    $12.5 million                             | money        | 12500000     | USD
                    €1000000                                  | money        | 1000000      | EUR
                    US$50,000,000                             | money        | 50000000     | USD
                    U.S. $250,000.00                          | money        | 250000.00    | USD
                    C$5m                                      | money        | 5000000      | CAD
                    £1.25bn                                   | money        | 1250000000   | GBP
                    EUR500k                                   | money        | 500000       | EUR
                    500,000 euros                             | money        | 500000       | EUR
                    EUR 1.500.000,00                          | money        | 1500000.00   | EUR
                    CHF 1'000'000                             | money        | 1000000      | CHF
                    EUR 25 000 000                            | money        | 25000000     | EUR
                    Ten Million Dollars ($10,000,000.00)      | money        | 10000000.00  | USD
                    Ten Million and 00/100 Dollars ($10,000,000.00) | money  | 10000000.00  | USD
                    TEN MILLION ($10,000,000) DOLLARS         | money        | 10000000     | USD
                    five hundred thousand pounds sterling     | money        | 500000       | GBP
                    $5,000,000 (five million dollars)         | money        | 5000000      | USD
                    2.75%                                     | percentage   | 2.75         | %
                    2.50 per cent.                            | percentage   | 2.50         | %
                    66⅔%                                      | percentage   | 66.666667    | %
                    66 2/3 per cent.                          | percentage   | 66.666667    | %
                    66-2/3%                                   | percentage   | 66.666667    | %
                    fifty percent (50%)                       | percentage   | 50           | %
                    two and one-half percent (2.5%)           | percentage   | 2.5          | %
                    one-half of one percent (0.50%)           | percentage   | 0.50         | %
                    one-quarter of one percent                | percentage   | 0.25         | %
                    1/2 of 1%                                 | percentage   | 0.5          | %
                    0.50 percentage points                    | percentage   | 0.50         | %
                    -0.25%                                    | percentage   | -0.25        | %
                    1,250 bps                                 | basis-points | 1250         | bps
                    25 basis points                           | basis-points | 25           | bps
                    4.50:1.00                                 | ratio        | 4.50         | x
                    4.00 : 1                                  | ratio        | 4.00         | x
                    4.50 to 1.00                              | ratio        | 4.50         | x
                    three (3) to one (1)                      | ratio        | 3            | x
                    two and one-half to one                   | ratio        | 2.5          | x
                    3.5x                                      | ratio        | 3.5          | x
                    ten (10) days                             | period       | P10D         |
                    thirty(30) days                           | period       | P30D         |
                    10 (ten) Business Days                    | period       | P10D         | business-days
                    three Months                              | period       | P3M          |
                    5 years                                   | period       | P5Y          |
                    two consecutive fiscal quarters           | period       | P6M          |
                    12-month                                  | period       | P12M         |
                    24 hours                                  | period       | PT24H        |
                    31 December 2025                          | date         | 2025-12-31   |
                    31st day of December, 2025                | date         | 2025-12-31   |
                    December 31, 1999                         | date         | 1999-12-31   |
                    Sept. 30, 2012                            | date         | 2012-09-30   |
                    3/31/2000                                 | date         | 2000-03-31   |
                    31/03/2000                                | date         | 2000-03-31   |
                    2029-06-30                                | date         | 2029-06-30   |
                    30.06.2029                                | date         | 2029-06-30   |
                    30-Jun-2029                               | date         | 2029-06-30   |
                    JPY 1,500,000,000                         | money        | 1500000000   | JPY
                    SEK 250 million                           | money        | 250000000    | SEK
                    A$20 million                              | money        | 20000000     | AUD
                    HK$1,000                                  | money        | 1000         | HKD
                    € 2.5 billion                             | money        | 2500000000   | EUR
                    £750,000                                  | money        | 750000       | GBP
                    three-quarters of one per cent.           | percentage   | 0.75         | %
                    3.25 per cent                             | percentage   | 3.25         | %
                    0.75:1                                    | ratio        | 0.75         | x
                    1.10:1.00                                 | ratio        | 1.10         | x
                    90 calendar days                          | period       | P90D         |
                    six Months                                | period       | P6M          |
                    one hundred and twenty (120) days         | period       | P120D        |
                    three New York Business Days              | period       | P3D          | business-days
                    five TARGET Days                          | period       | P5D          | business-days
                    five London Business Days                 | period       | P5D          | business-days
                    five RFR Banking Days                     | period       | P5D          | business-days
                    three Euro-Dollar Business Days           | period       | P3D          | business-days
                    two (2) U.S. Government Securities Business Days | period | P2D         | business-days
                    1st January, 2026                         | date         | 2026-01-01   |
                    30th June 2027                            | date         | 2027-06-30   |
                    six-month NIBOR                           | index        | NIBOR        | P6M
                    3 month Term SOFR                         | index        | Term SOFR    | P3M
                    30/360                                    | day-count    | 30/360       |
                    Actual/Actual                             | day-count    | ACT/ACT      |
                    three-month EURIBOR                       | index        | EURIBOR      | P3M
                    1M Term SOFR                              | index        | Term SOFR    | P1M
                    EURIBOR 6M                                | index        | EURIBOR      | P6M
                    Actual/360                                | day-count    | ACT/360      |
                    actual/365 (Fixed)                        | day-count    | ACT/365.FIXED |
                    """)
    void behaviour26EachNotationIsOneMentionFromItsFirstWordToItsLast(
            String words, String kind, String canonical, String unit) {
        assertThat(Terms.find("not above " + words + " at any time"))
                .singleElement()
                .isEqualTo(
                        new TermMention(
                                new TermValue(TermKind.ofCode(kind), canonical, unit),
                                words,
                                "not above ".length(),
                                "not above ".length() + words.length()));
        assertThat(Terms.parse(words))
                .contains(new TermValue(TermKind.ofCode(kind), canonical, unit));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10 xref",
                "0x1F",
                "Clause 10.2",
                "Section 2.01 (a)",
                "the Companies Act 2006",
                "15 U.S.C. Section 78",
                "at 11:00 a.m.",
                "401(k) plan",
                "Form 10-K",
                "100 Park Avenue, 5th Floor",
                "31 February 2025",
                "10 x 12 feet",
                "1.2.3",
                "ALL 5 LENDERS",
                "telephone 0207 555 1234",
                "3M Company",
                "clauses 5 to 1",
                "Facility B1 months"
            })
    void behaviour26FiguresThatAreNoTermsYieldNone(String text) {
        assertThat(Terms.find(text)).isEmpty();
    }

    @Test
    void marginOverABenchmarkIsOneMention() {
        assertThat(Terms.find("SOFR plus 2.75% per annum"))
                .singleElement()
                .satisfies(mention -> assertThat(mention.text()).isEqualTo("2.75%"));
    }

    @Test
    void benchmarksWithoutTenorAreFoundWhereAskedFor() {
        assertThat(Terms.indices("Term SOFR, or else the Prime Rate"))
                .extracting(mention -> mention.value().canonical())
                .containsExactly("Term SOFR", "Prime Rate");
    }

    @Test
    void severalTermsOfOneSentenceAreFoundInOrder() {
        String sentence =
                "Leverage shall not exceed 4.00:1 from 30 June 2027, tested within 45 days, or a"
                        + " fee of 0.25% on USD 5,000,000 falls due.";
        assertThat(Terms.find(sentence))
                .extracting(TermMention::text)
                .containsExactly("4.00:1", "30 June 2027", "45 days", "0.25%", "USD 5,000,000");
    }

    @Test
    void whereWordsAndFiguresDisagreeTheFiguresCount() {
        assertThat(Terms.find("within four (24) months"))
                .singleElement()
                .satisfies(mention -> assertThat(mention.value().canonical()).isEqualTo("P24M"));
    }

    @Test
    void theGenitiveIsNotPartOfThePeriod() {
        assertThat(Terms.find("on five Business Days' notice and one month's rent"))
                .extracting(TermMention::text)
                .containsExactly("five Business Days", "one month");
    }

    @Test
    void hostileTextIsSearchedInLinearTime() {
        List<String> traps =
                List.of(
                        "one hundred ",
                        "1,",
                        "9",
                        "($",
                        "one (",
                        "1/",
                        "1 1/2 ",
                        "$ ",
                        "and ",
                        "ten-");
        for (String trap : traps) {
            String text = trap.repeat(50_000);
            assertThat(Terms.find(text)).hasSizeLessThan(text.length());
        }
    }
}
