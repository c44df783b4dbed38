package org.lmanexus.connector.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmanexus.connector.Payload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class XmlSchemaTests {

    private static final String DEAL = "<deal>%s</deal>";
    private static final String RIGHT = "<margin>4.50</margin>";

    @TempDir Path folder;

    @Test
    void whatOneDocumentLacksIsNotSaidOfTheNext() throws IOException {
        XmlSchema schema = schema();

        assertThat(problems(schema, "<margin>much</margin>")).hasSize(2);
        assertThat(problems(schema, RIGHT)).isEmpty();
        assertThat(problems(schema, "<margin>4.50</margi"))
                .allSatisfy(problem -> assertThat(problem).contains("no XML"))
                .hasSize(1);
        assertThat(problems(schema, RIGHT)).isEmpty();
    }

    private XmlSchema schema() throws IOException {
        Files.writeString(
                folder.resolve("deal.xsd"),
                """
                <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
                  <xs:element name="deal">
                    <xs:complexType>
                      <xs:sequence>
                        <xs:element name="margin" type="xs:decimal"/>
                      </xs:sequence>
                    </xs:complexType>
                  </xs:element>
                </xs:schema>
                """);
        return XmlSchema.compile(new MappingFolder(folder), "deal.xsd");
    }

    private static List<String> problems(XmlSchema schema, String content) {
        return schema.problems(Payload.ofText(DEAL.formatted(content), "application/xml"));
    }
}
