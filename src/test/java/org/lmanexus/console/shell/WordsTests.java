package org.lmanexus.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Names of fields and values with their units, as a reader writes them.
class WordsTests {

    @ParameterizedTest
    @CsvSource({
        "unresolvedHighDrift, Unresolved high drift",
        "filter.workspaceId, Filter workspace id",
        "status, Status"
    })
    void aFieldIsNamedInWords(String name, String words) {
        assertThat(FieldWords.of(name)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P12M|12 months",
                "P15D business-days|15 business days",
                "2.50 %|2.50%",
                "7500000 EUR|EUR 7,500,000",
                "English law|English law"
            })
    void aValueAndItsUnitInOneTextAreWrittenAsABankerDoes(String text, String words) {
        assertThat(TermWords.ofBoth(text)).isEqualTo(words);
    }
}
