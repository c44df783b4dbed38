package org.lmanexus.goldenrecord.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmanexus.kernel.Refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class DictionaryTests {

    private static final Path OURS = Path.of("mappings", "terms.yaml");

    @TempDir private Path folder;

    @Test
    void anAnalystsEntryPutsAValueWhereHeWantsIt() throws IOException {
        String extended =
                Files.readString(OURS)
                        .replace(
                                "\nterms:\n",
                                """

                                terms:
                                  - path: terms.greenDiscount
                                    kinds: [basis-points]
                                    labels: ["sustainability adjustment"]
                                """);
        Path file = Files.writeString(folder.resolve("terms.yaml"), extended);
        assertThat(
                        new ADeal()
                                .clause("Sustainability adjustment", "It is 5 basis points.")
                                .read(Dictionary.read(file))
                                .at("/deal/terms/greenDiscount/value")
                                .asString())
                .isEqualTo("5");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Letter of Credit Sublimit|It is USD"
                        + " 20,000,000.|terms/letterOfCreditSublimit|20000000",
                "Swing Line Sublimit|It is USD 5,000,000.|terms/swinglineSublimit|5000000",
                "Change of Control|A person holds 35% of the"
                        + " votes.|terms/changeOfControlThreshold|35",
                "Asset Sale Threshold|It is USD 1,000,000.|terms/assetSaleThreshold|1000000",
                "Excess Cash Flow Percentage|It is 50%.|terms/excessCashFlowSweep|50",
                "SOFR Floor|It is 0.75%.|pricing/floor|0.75"
            })
    void wordsOfNewYorkAgreementsHaveTheirPlace(
            String title, String body, String path, String value) {
        assertThat(new ADeal().clause(title, body).read().at("/deal/" + path + "/value").asString())
                .isEqualTo(value);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "path: amount|path: somewhere.else|somewhere.else is no path of a deal",
                "kinds: [money]|kinds: [gold]|no kind of term has the code gold",
                "labels: [\"closing date\"]|lables: [\"closing date\"]|lables",
                "pattern: '(?i)|pattern: '(?i)(|the pattern of dates.agreement"
            })
    void aMistakeInItIsNamedInOneLine(String ours, String theirs, String named) throws IOException {
        String broken = Files.readString(OURS).replaceFirst(quote(ours), replacement(theirs));
        Path file = Files.writeString(folder.resolve("terms.yaml"), broken);
        assertThatThrownBy(() -> Dictionary.read(file))
                .isInstanceOf(Refusal.Unreadable.class)
                .hasMessageContaining("terms.yaml")
                .hasMessageContaining(named)
                .message()
                .doesNotContain("\n");
    }

    private static String quote(String words) {
        return java.util.regex.Pattern.quote(words);
    }

    private static String replacement(String words) {
        return java.util.regex.Matcher.quoteReplacement(words);
    }
}
