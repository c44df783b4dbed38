package org.lmanexus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmanexus.document.docx.write.DocxBuilder;
import org.lmanexus.document.docx.write.DocxComment;
import org.lmanexus.document.write.Author;
import org.lmanexus.support.ProtectedFiles;

import picocli.CommandLine;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

class CompareCommandTests {

    private static final Author ANNE = Author.of("Anne", "2026-03-09T10:15:00Z");

    @TempDir private Path folder;

    private final StringWriter errors = new StringWriter();

    @Test
    void aChangedValueComesAsTheContractSays() throws IOException {
        assertThat(compare("--format", "json")).isZero();

        JsonNode json = JsonMapper.shared().readTree(output());
        assertThat(json.get("baseline").stringValue()).endsWith("baseline.docx");
        assertThat(json.get("markup").stringValue()).endsWith("markup.docx");
        JsonNode item = json.get("items").get(0);
        assertThat(item.get("id").intValue()).isEqualTo(1);
        assertThat(item.get("kind").stringValue()).isEqualTo("change");
        assertThat(item.get("clause").get("title").stringValue()).isEqualTo("Interest");
        assertThat(item.get("clause").get("order").isInt()).isTrue();
        assertThat(item.get("after").isNull()).isTrue();
        JsonNode variable = item.get("variable");
        assertThat(variable.get("label").stringValue()).isNotBlank();
        assertThat(variable.get("kind").stringValue()).isEqualTo("percentage");
        assertThat(variable.get("before").stringValue()).isEqualTo("2.50");
        assertThat(variable.get("after").stringValue()).isEqualTo("2.25");
        assertThat(variable.get("unit").stringValue()).isEqualTo("%");
        assertThat(item.get("before").stringValue())
                .isEqualTo("The Margin is 2.50 per cent. per annum.");
        assertThat(item.get("proposed").stringValue())
                .isEqualTo("The Margin is 2.25 per cent. per annum.");
        assertThat(item.get("confidence").stringValue()).isEqualTo("HIGH");
        assertThat(item.get("score").doubleValue()).isBetween(0.9, 1.0);
        assertThat(item.get("matchedBy").stringValue()).isEqualTo("exact");
        assertThat(item.get("evidence").get(0).get("weight").isNumber()).isTrue();
        assertThat(item.get("author").stringValue()).isEqualTo("Anne");
        assertThat(item.get("date").stringValue()).isEqualTo("2026-03-09T10:15:00Z");
        assertThat(item.get("competesWith").isEmpty()).isTrue();
        assertThat(json.get("summary").get("change").intValue()).isEqualTo(1);
        assertThat(json.get("summary").get("comment").intValue()).isEqualTo(1);
    }

    @Test
    void aTableSaysWhatChangesInOneLineEach() throws IOException {
        assertThat(compare("--format", "table")).isZero();

        assertThat(
                        output().lines()
                                .filter(line -> line.contains("2.50 per cent. → 2.25 per cent.")))
                .hasSize(1);
        assertThat(output().lines().toList().getLast()).isEqualTo("1 change, 1 comment");
    }

    @Test
    void theRedlinePageStandsAloneAndNoTextOfADocumentIsMarkup() throws IOException {
        assertThat(compare("--format", "html")).isZero();

        assertThat(output())
                .contains("<del><a href=\"#item-1\">2.50 per cent.</a></del>")
                .contains("<ins><a href=\"#item-1\">2.25 per cent.</a></ins>")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script", "http://", "https://", "<link", "<img");
    }

    @Test
    void anUnreadableFileIsExitThreeAndABaselineWithoutClausesToo() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.docx"), "no zip");
        Path letter = folder.resolve("letter.docx");
        DocxBuilder.docx().paragraph("Dear all,").writeTo(letter);

        assertThat(run(baseline().toString(), broken.toString())).isEqualTo(3);
        assertThat(run(letter.toString(), markup().toString())).isEqualTo(3);
        assertThat(errors.toString().lines())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("broken.docx"))
                .anySatisfy(line -> assertThat(line).contains("letter.docx", "no clauses"));
    }

    @Test
    void eachOfTwoProtectedFilesMayHaveAPasswordOfItsOwn() throws IOException {
        Path old = Files.write(folder.resolve("a.docx"), locked(baseline()));
        Path proposed = Files.write(folder.resolve("b.docx"), locked(markup()));
        Path right = Files.writeString(folder.resolve("right"), ProtectedFiles.SECRET);
        Path other = Files.writeString(folder.resolve("other"), "full moon 18");
        String option = "--password-file=";

        assertThat(run(option + other, option + right, "" + old, "" + proposed)).isZero();
        assertThat(run(option + other, "" + old, "" + proposed)).isEqualTo(3);
    }

    private static byte[] locked(Path file) throws IOException {
        return ProtectedFiles.docx(Files.readAllBytes(file));
    }

    private Path baseline() throws IOException {
        Path file = folder.resolve("baseline.docx");
        DocxBuilder.docx()
                .heading(1, "Interest")
                .paragraph("The Margin is 2.50 per cent. per annum. It is fixed.")
                .heading(1, "Notices")
                .paragraph("A notice is given in writing.")
                .writeTo(file);
        return file;
    }

    private Path markup() throws IOException {
        Path file = folder.resolve("markup.docx");
        String margin = "The Margin is 2.[-50-]{+25+} per cent. per annum. It is fixed.";
        DocxComment remark = DocxComment.of("<script>alert(1)</script>", ANNE);
        DocxBuilder.docx()
                .heading(1, "Interest")
                .paragraph(p -> p.redline(margin, ANNE))
                .heading(1, "Notices")
                .paragraph(
                        p -> p.text("A notice is given ").commented("in writing", remark).text("."))
                .writeTo(file);
        return file;
    }

    private int compare(String... options) throws IOException {
        String[] all = new String[options.length + 2];
        System.arraycopy(options, 0, all, 0, options.length);
        all[options.length] = baseline().toString();
        all[options.length + 1] = markup().toString();
        return run(all);
    }

    private int run(String... arguments) {
        CommandLine nexus = Commands.line();
        nexus.setErr(new PrintWriter(errors, true));
        String[] all = new String[arguments.length + 3];
        all[0] = "compare";
        all[1] = "-o";
        all[2] = folder.resolve("out").toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return nexus.execute(all);
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("out"));
    }
}
