package org.lmanexus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmanexus.document.docx.write.DocxBuilder;

import picocli.CommandLine;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class ExtractCommandTests {

    @TempDir private Path folder;

    private final StringWriter errors = new StringWriter();

    @Test
    void anAgreementComesAsTheContractSays() throws IOException {
        Path file = agreement();
        assertThat(extract("--format", "json", file.toString())).isZero();

        JsonNode json = JsonMapper.shared().readTree(output());
        assertThat(json.propertyNames())
                .containsExactly(
                        "file", "clauses", "variables", "covenants", "terms", "references");
        assertThat(json.get("file").stringValue()).isEqualTo(file.toString());
        JsonNode clause = json.get("clauses").get(1);
        assertThat(clause.get("order").intValue()).isEqualTo(2);
        assertThat(clause.get("label").stringValue()).isEqualTo("1.1");
        assertThat(clause.get("title").stringValue()).isEqualTo("Definitions");
        assertThat(clause.get("type").stringValue()).isEqualTo("definition");
        assertThat(clause.get("sensitive").isBoolean()).isTrue();
        assertThat(clause.get("body").stringValue()).contains("“Margin” means");
        assertThat(clause.get("page").isNull()).isTrue();
        assertThat(json.get("terms").get(0).get("term").stringValue()).isEqualTo("Margin");
    }

    @Test
    void aVariableSaysWhereItsWordsStandInTheBodyOfItsClause() throws IOException {
        assertThat(extract("--format", "json", agreement().toString())).isZero();

        JsonNode json = JsonMapper.shared().readTree(output());
        JsonNode margin = json.get("variables").get(0);
        assertThat(margin.get("label").stringValue()).isEqualTo("Margin");
        assertThat(margin.get("kind").stringValue()).isEqualTo("percentage");
        assertThat(margin.get("value").stringValue()).isEqualTo("2.50");
        assertThat(margin.get("unit").stringValue()).isEqualTo("%");
        String body = json.get("clauses").get(1).get("body").stringValue();
        assertThat(body.substring(margin.get("start").intValue(), margin.get("end").intValue()))
                .isEqualTo(margin.get("text").stringValue());
    }

    @Test
    void aCovenantAndAReferenceNameTheirClauses() throws IOException {
        assertThat(extract("--format", "json", agreement().toString())).isZero();

        JsonNode json = JsonMapper.shared().readTree(output());
        JsonNode covenant = json.get("covenants").get(0);
        assertThat(covenant.get("threshold").stringValue()).contains("4.00");
        assertThat(covenant.get("testFrequency").isString()).isTrue();
        assertThat(covenant.get("calculationBasis").isString()).isTrue();
        JsonNode reference = json.get("references").get(0);
        assertThat(reference.get("text").stringValue()).startsWith("Clause 1.1");
        assertThat(reference.get("target").intValue()).isEqualTo(2);
    }

    @Test
    void severalFilesAreOneLineEachAndARefusedOneStandsInItsPlace() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.docx"), "no zip");
        Path whole = agreement();

        assertThat(extract("--format", "json", broken.toString(), whole.toString())).isEqualTo(1);

        List<String> lines = output().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(JsonMapper.shared().readTree(lines.getFirst()).get("error").stringValue())
                .contains("broken.docx");
        assertThat(JsonMapper.shared().readTree(lines.getLast()).get("clauses").isEmpty())
                .isFalse();
    }

    @Test
    void aFileBeyondALimitIsRefusedWithItsNameTheLimitAndWhatToDo() throws IOException {
        Path large = folder.resolve("large.docx");
        DocxBuilder.docx().paragraph("w".repeat(4_100_000)).writeTo(large);

        assertThat(extract(large.toString())).isEqualTo(ExitCode.UNREADABLE);

        assertThat(errors.toString()).contains("large.docx", "more than 4000000 characters");
    }

    private Path agreement() throws IOException {
        Path file = folder.resolve("deal.docx");
        DocxBuilder.docx()
                .heading(1, "Interpretation")
                .heading(2, "Definitions")
                .paragraph("In this Agreement:")
                .paragraph("“Margin” means 2.50 per cent. per annum.")
                .heading(1, "Financial covenants")
                .heading(2, "Financial condition")
                .paragraph(
                        "The Borrower shall ensure that Leverage shall not exceed 4.00:1 on each"
                                + " Quarter Date, as Clause 1.1 (Definitions) provides.")
                .writeTo(file);
        return file;
    }

    private int extract(String... arguments) {
        CommandLine nexus = Commands.line();
        nexus.setErr(new PrintWriter(errors, true));
        String[] all = new String[arguments.length + 3];
        all[0] = "extract";
        all[1] = "-o";
        all[2] = folder.resolve("out").toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return nexus.execute(all);
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("out"));
    }
}
