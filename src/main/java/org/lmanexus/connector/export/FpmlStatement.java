package org.lmanexus.connector.export;

import org.jspecify.annotations.Nullable;
import org.lmanexus.connector.MappingFailure;
import org.lmanexus.connector.Payload;
import org.lmanexus.connector.mapping.MappingFolder;
import org.lmanexus.connector.mapping.MappingInput;
import org.lmanexus.connector.mapping.Reloading;
import org.lmanexus.connector.mapping.XmlSchema;
import org.lmanexus.connector.mapping.XsltMapping;
import org.lmanexus.kernel.Refusal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A golden record as FpML 5.13's `dealStatement`, by `mappings/fpml/deal-statement.xsl`; checked
/// where FpML's schema files are at hand.
final class FpmlStatement {

    private static final String MAIN = "fpml-main-5-13.xsd";
    private static final String STATEMENT = "deal-statement.xml";
    private static final String MISSING = "missing.txt";

    private final MappingFolder folder;
    private final Reloading<XsltMapping> mapping;
    private final @Nullable Reloading<XmlSchema> schema;

    FpmlStatement(MappingFolder folder, String schemaFolder) {
        this.folder = folder;
        this.mapping =
                new Reloading<>(
                        folder, changed -> XsltMapping.compile(changed, "deal-statement.xsl"));
        this.schema =
                schemaFolder.isBlank()
                        ? null
                        : new Reloading<>(
                                new MappingFolder(Path.of(schemaFolder)),
                                changed -> XmlSchema.compile(changed.path().resolve(MAIN)));
    }

    /// @throws Refusal.Conflict with what FpML wants and the record does not hold
    String render(String record) {
        Map<String, String> documents =
                mapping.get().applyToDocuments(MappingInput.of(folder).of(record));
        String statement = documents.get(STATEMENT);
        if (statement == null) {
            String missing = documents.getOrDefault(MISSING, "what its mapping does not say");
            throw new Refusal.Conflict(
                    "FpML wants what the golden record does not hold: "
                            + String.join(", ", missing.lines().toList()));
        }
        check(statement);
        return statement;
    }

    private void check(String statement) {
        if (schema == null) {
            return;
        }
        List<String> problems = schema.get().problems(Payload.ofText(statement, "application/xml"));
        if (!problems.isEmpty()) {
            throw new MappingFailure(
                    "%s makes what is not valid by %s: %s"
                            .formatted(
                                    folder.display("deal-statement.xsl"),
                                    MAIN,
                                    String.join("; ", problems)));
        }
    }
}
