package org.lmanexus.connector.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmanexus.connector.MappingFailure;
import org.lmanexus.connector.Rendering;
import org.lmanexus.connector.SampleNotices;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class MappingFilesTests {

    private static final String ANY_SCHEMA = "{\"type\":\"object\"}";

    @TempDir Path temp = Path.of("");
    private Path folder = Path.of("");
    private JsonMapping mapping = new JsonMapping(new MappingFolder(folder), "", "");

    @BeforeEach
    void aFolder() throws IOException {
        folder = Files.createDirectories(temp.resolve("fifth"));
        mapping = new JsonMapping(new MappingFolder(folder), "deal.jslt", "deal.schema.json");
        write("deal.schema.json", ANY_SCHEMA);
    }

    @Test
    void aChangedFileIsCompiledAgain() throws IOException {
        write("deal.jslt", "{\"name\": .record.deal.name}");
        assertThat(render()).contains("\"name\":\"Northwind");

        write("deal.jslt", "{\"title\": .record.deal.name, \"key\": .envelope.idempotencyKey}");

        assertThat(render()).contains("\"title\":\"Northwind", SampleNotices.KEY);
    }

    @Test
    void anImportedFileAndTheCodesAreReadAgainToo() throws IOException {
        write("deal.jslt", "import \"names.jslt\" as names\n{\"name\": names:of(.)}");
        write("names.jslt", "def of(input) $input.codes.prefix + $input.record.deal.name\n{}");
        write("codes.json", "{\"prefix\": \"A \"}");
        assertThat(render()).contains("\"A Northwind");

        write("codes.json", "{\"prefix\": \"Another \"}");

        assertThat(render()).contains("\"Another Northwind");
    }

    @Test
    void aBrokenMappingNamesItsFileAndLine() throws IOException {
        write("deal.jslt", "{\n  \"name\": .record.deal.name,\n  \"broken\": (\n}");

        assertThatThrownBy(mapping::check)
                .isInstanceOf(MappingFailure.class)
                .hasMessageStartingWith("mappings/fifth/deal.jslt, line 4: ");
    }

    @Test
    void aBrokenImportNamesItself() throws IOException {
        write("deal.jslt", "import \"names.jslt\" as names\n{}");
        write("names.jslt", "\ndef of(input\n{}");

        assertThatThrownBy(mapping::check)
                .isInstanceOf(MappingFailure.class)
                .hasMessageContaining("mappings/fifth/names.jslt, line 3: ");
    }

    @Test
    void aFaultOfARunNamesItsFile() throws IOException {
        write("deal.jslt", "{\n  \"name\": number(.record.deal.name)\n}");

        assertThatThrownBy(this::render)
                .isInstanceOf(MappingFailure.class)
                .hasMessageStartingWith("mappings/fifth/deal.jslt: number(Northwind");
    }

    @Test
    void aMissingFileAndASchemaThatIsNoneAreNamed() throws IOException {
        assertThatThrownBy(mapping::check).hasMessageContaining("mappings/fifth/deal.jslt");

        write("deal.jslt", "{}");
        write("deal.schema.json", "{\"type\":");

        assertThatThrownBy(mapping::check).hasMessageContaining("mappings/fifth/deal.schema.json");
    }

    @Test
    void whatDoesNotFitItsSchemaIsAProblem() throws IOException {
        write("deal.jslt", "{\"amount\": .record.deal.amount.value}");
        write(
                "deal.schema.json",
                "{\"properties\":{\"amount\":{\"type\":\"integer\"}},\"required\":[\"name\"]}");

        Rendering rendering = mapping.render(SampleNotices.first());

        assertThat(rendering.problems()).hasSize(2);
    }

    @Test
    void aStylesheetThatIsBrokenNamesItsFileAndLine() throws IOException {
        write(
                "batch.xsl",
                """
                <xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
                  <xsl:template name="xsl:initial-template">
                    <xsl:value-of select="1 +"/>
                  </xsl:template>
                </xsl:stylesheet>
                """);

        assertThatThrownBy(() -> XsltMapping.compile(new MappingFolder(folder), "batch.xsl"))
                .isInstanceOf(MappingFailure.class)
                .hasMessageStartingWith("mappings/fifth/batch.xsl, line 3: ");
    }

    @Test
    void aStylesheetThatFailsNamesItsFileAndLine() throws IOException {
        write(
                "batch.xsl",
                """
                <xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
                  <xsl:template name="xsl:initial-template">
                    <xsl:sequence select="error()"/>
                  </xsl:template>
                </xsl:stylesheet>
                """);
        XsltMapping broken = XsltMapping.compile(new MappingFolder(folder), "batch.xsl");

        assertThatThrownBy(() -> broken.apply(new InputDocument()))
                .isInstanceOf(MappingFailure.class)
                .hasMessageStartingWith("mappings/fifth/batch.xsl, line 3: ");
    }

    @Test
    void aStylesheetTakesItsInputAsAMapOrAsText() throws IOException {
        write("map.xsl", stylesheet("map(*)", "$input?record?deal?name"));
        write("text.xsl", stylesheet("xs:string", "parse-json($input)?record?deal?name"));
        MappingFolder files = new MappingFolder(folder);
        InputDocument input = MappingInput.of(files).of(SampleNotices.first());

        assertThat(XsltMapping.compile(files, "map.xsl").apply(input))
                .isEqualTo(XsltMapping.compile(files, "text.xsl").apply(input))
                .endsWith("Northwind, Project \"Gale\"");
    }

    @Test
    void whatTheMapHoldsIsWhatParseJsonWouldMakeOfTheText() throws IOException {
        String text = "{\"record\":[1,2.50,true,null,{\"é\":\"4.50\"},[]]}";
        InputDocument input =
                new InputDocument().with("record", new Part(Json.parse(text).get("record")));
        String same =
                "deep-equal($input, parse-json('%s'))".formatted(text.replace("\"", "&quot;"));
        write("same.xsl", stylesheet("map(*)", same));

        assertThat(XsltMapping.compile(new MappingFolder(folder), "same.xsl").apply(input))
                .endsWith("true");
    }

    private static String stylesheet(String type, String result) {
        return """
        <xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
            xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="xs">
          <xsl:output method="text"/>
          <xsl:param name="input" as="%s"/>
          <xsl:template name="xsl:initial-template">
            <xsl:value-of select="%s"/>
          </xsl:template>
        </xsl:stylesheet>
        """
                .formatted(type, result);
    }

    private String render() {
        return mapping.render(SampleNotices.first()).payload().text();
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
