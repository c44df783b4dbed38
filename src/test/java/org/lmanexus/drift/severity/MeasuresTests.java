package org.lmanexus.drift.severity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmanexus.term.TermKind;

class MeasuresTests {

    @ParameterizedTest(name = "{0} {1} {2} is {3} {4} {5}")
    @CsvSource({
        "RATIO, 5.50, x, RATIO, 5.5, x",
        "BASIS_POINTS, 275, bps, PERCENTAGE, 2.75, %",
        "PERIOD, P1Y, , PERIOD, P12M, ",
        "PERIOD, P2W, , PERIOD, P14D, ",
        "MONEY, 500000000, USD, MONEY, 500000000.00, USD",
        "TEXT, London  and New York, , TEXT, ' London and New York', ",
        "TEXT, 5.0, , TEXT, 5, "
    })
    void behaviour37TheSameValueInAnotherNotationIsTheSame(
            TermKind kind,
            String value,
            String unit,
            TermKind otherKind,
            String otherValue,
            String otherUnit) {
        Measure one = Measures.of(kind, value, unit);
        Measure other = Measures.of(otherKind, otherValue, otherUnit);
        assertThat(one.same(other)).isTrue();
        assertThat(other.same(one)).isTrue();
    }

    @ParameterizedTest(name = "{0} {1} {2} is not {3} {4} {5}")
    @CsvSource({
        "MONEY, 5, USD, MONEY, 5, EUR",
        "PERIOD, P30D, , PERIOD, P1M, ",
        "PERIOD, P5D, , PERIOD, P5D, business-days",
        "INDEX, EURIBOR, P3M, INDEX, EURIBOR, P6M",
        "RATIO, 4.0, x, PERCENTAGE, 4.0, %",
        "TEXT, a, , TEXT, A, "
    })
    void behaviour37AnotherUnitOrNameIsNotTheSame(
            TermKind kind,
            String value,
            String unit,
            TermKind otherKind,
            String otherValue,
            String otherUnit) {
        assertThat(
                        Measures.of(kind, value, unit)
                                .same(Measures.of(otherKind, otherValue, otherUnit)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"275, bps, BASIS_POINTS", "4.5, x, RATIO", "40, %, PERCENTAGE", "5, USD, MONEY"})
    void aValueWhoseKindWasNeverKeptIsReadByItsUnit(String value, String unit, TermKind kind) {
        assertThat(Measures.of(null, value, unit)).isEqualTo(Measures.of(kind, value, unit));
    }
}
