package org.lmanexus.connector.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lmanexus.connector.WorkedExample.assertThatRendering;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmanexus.connector.MappingFailure;
import org.lmanexus.connector.Payload;
import org.lmanexus.connector.Rendering;
import org.lmanexus.connector.SampleNotices;
import org.lmanexus.connector.mapping.MappingFolder;
import org.lmanexus.kernel.Refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

class FpmlStatementTests {

    private static final MappingFolder FOLDER = new MappingFolder(Path.of("mappings", "fpml"));
    private static final String RECORD = SampleNotices.record("record-1.json");

    @TempDir private Path schemas = Path.of("");

    @Test
    void aRecordIsAStatementOfItsDeal() {
        String xml = statement(RECORD);
        assertThatRendering(
                new Rendering(Payload.ofText(xml, "application/xml"), () -> xml, List.of()),
                "fpml-deal-statement.xml");
    }

    @Test
    void ratesAndAmountsAreExactToTheLastDigit() {
        String record =
                RECORD.replace("\"250000000\"", "\"12345678901234567.89\"")
                        .replace("\"2.75\"", "\"2.3456789012345678901\"");
        assertThat(statement(record))
                .contains("<amount>12345678901234567.89</amount>")
                .contains("<initialValue>0.023456789012345678901</initialValue>");
    }

    @Test
    void aFeeThatIsAShareOfTheMarginIsThatShareOfItAndSaysSo() {
        assertThat(statement(RECORD))
                .contains("<rate>0.007875</rate>")
                .contains("; a share of the margin</calculationDefinition>");
    }

    @Test
    void everyReferencePointsAtSomethingThatIsThere() {
        String xml = statement(RECORD);
        List<String> ids = found(xml, " id=\"([^\"]+)\"");
        assertThat(ids).doesNotHaveDuplicates().contains("deal", "party-1", "facility-facility-a");
        assertThat(ids).containsAll(found(xml, " href=\"([^\"]+)\""));
    }

    @Test
    void whatFpmlInsistsOnAndTheRecordLacksIsNamedAltogether() {
        String record =
                RECORD.replace("\"role\": \"agent\"", "\"role\": \"arranger\"")
                        .replace("\"agreement\": {", "\"effective\": {")
                        .replace("\"dayCount\": {", "\"days\": {");
        assertThatThrownBy(() -> statement(record))
                .isInstanceOf(Refusal.Conflict.class)
                .hasMessageEndingWith(
                        "deal.parties[agent], deal.dates.agreement,"
                                + " deal.facilities[facility-a].pricing.dayCount,"
                                + " deal.facilities[facility-b].pricing.dayCount");
    }

    @Test
    void whatTheRecordLacksAndFpmlCanDoWithoutIsLeftOut() {
        String xml =
                statement(
                        RECORD.replace("\"maturity\": {", "\"end\": {")
                                .replace("\"floor\": {", "\"least\": {"));
        assertThat(xml).doesNotContain("maturityDate", "floorRateSchedule");
    }

    @Test
    void aValueWithoutACodeGoesOutUnderASchemeOfOurOwn() {
        assertThat(statement(RECORD.replace("\"SONIA\"", "\"House Rate\"")))
                .contains(
                        "<floatingRateIndex floatingRateIndexScheme="
                                + "\"urn:lma-nexus:floatingRateIndex\">House Rate<");
        assertThat(statement(RECORD)).contains("<floatingRateIndex>GBP-SONIA<");
    }

    @Test
    void aHyphenatedWordDoesNotBreakTheProvenance() {
        assertThat(statement(RECORD.replace("\"v-total\"", "\"v--total---\"")))
                .contains("variable v- -total- - -");
    }

    @Test
    void whatIsNotValidByTheSchemaFilesDoesNotLeave() throws IOException {
        schema("<xs:include schemaLocation='other.xsd'/>");
        Files.writeString(
                schemas.resolve("other.xsd"),
                xsd("<xs:element name='dealStatement' type='xs:integer'/>"));
        assertThatThrownBy(() -> checked().render(RECORD))
                .isInstanceOf(MappingFailure.class)
                .hasMessageContaining("mappings/fpml/deal-statement.xsl makes what is not valid")
                .hasMessageContaining("dealStatement");
    }

    @Test
    void aSchemaReadsNothingOutsideItsFolder() throws IOException {
        schema("<xs:include schemaLocation='../other.xsd'/>");
        assertThatThrownBy(() -> checked().render(RECORD))
                .isInstanceOf(MappingFailure.class)
                .hasMessageContaining("../other.xsd");
    }

    private void schema(String content) throws IOException {
        Files.writeString(schemas.resolve("fpml-main-5-13.xsd"), xsd(content));
    }

    private static String xsd(String content) {
        return "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'"
                + " targetNamespace='http://www.fpml.org/FpML-5/confirmation'>"
                + content
                + "</xs:schema>";
    }

    private FpmlStatement checked() {
        return new FpmlStatement(FOLDER, schemas.toString());
    }

    private static String statement(String record) {
        return new FpmlStatement(FOLDER, "").render(record);
    }

    private static List<String> found(String xml, String pattern) {
        return Pattern.compile(pattern)
                .matcher(xml)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
