package org.lmanexus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmanexus.document.docx.write.DocxBuilder;
import org.lmanexus.document.pdf.write.PdfBuilder;
import org.lmanexus.document.pdf.write.PdfNote;
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
import java.util.List;

class ReadCommandTests {

    @TempDir private Path folder;

    private final StringWriter errors = new StringWriter();

    @Test
    void oneDocumentComesAsTheContractSays() throws IOException {
        Path file = document("deal.docx");
        assertThat(read("--format", "json", file.toString())).isZero();

        JsonNode json = JsonMapper.shared().readTree(output());
        assertThat(json.get("file").stringValue()).isEqualTo(file.toString());
        assertThat(json.get("type").stringValue()).isEqualTo("docx");
        assertThat(json.get("sha256").stringValue()).hasSize(64);
        assertThat(json.get("pages").isNull()).isTrue();
        JsonNode block = json.get("blocks").get(0);
        assertThat(block.get("kind").stringValue()).isEqualTo("paragraph");
        assertThat(block.get("accepted").stringValue()).isEqualTo("is 2.25 now");
        assertThat(block.get("rejected").stringValue()).isEqualTo("is 2.50 now");
        JsonNode change = json.get("changes").get(0);
        assertThat(change.get("kind").stringValue()).isEqualTo("delete");
        assertThat(change.get("date").stringValue()).isEqualTo("2026-03-09T10:15:00Z");
        assertThat(change.get("markedBy").stringValue()).isEqualTo("tracked-change");
        assertThat(json.get("warnings").isEmpty()).isTrue();
    }

    @Test
    void whatAnAnnotationMarksSaysWhichKindItIs() throws IOException {
        Path file = folder.resolve("deal.pdf");
        Author author = Author.of("Anne", "2026-03-09T10:15:00Z");
        PdfNote strike = new PdfNote(PdfNote.Kind.STRIKE_OUT, author, "");
        PdfNote remark = new PdfNote(PdfNote.Kind.HIGHLIGHT, author, "Why?");
        PdfBuilder.pdf()
                .paragraph(p -> p.annotated("is 2.50", strike).annotated(" now", remark))
                .writeTo(file);
        assertThat(read("--format", "json", file.toString())).isZero();

        JsonNode json = JsonMapper.shared().readTree(output());
        JsonNode change = json.get("changes").get(0);
        assertThat(change.get("annotation").stringValue()).isEqualTo("strike-out");
        JsonNode comment = json.get("comments").get(0);
        assertThat(comment.get("annotation").stringValue()).isEqualTo("highlight");
    }

    @Test
    void aViewIsOneBlockALineAndNothingElse() throws IOException {
        assertThat(read("--view", "rejected", document("deal.docx").toString())).isZero();

        assertThat(output()).isEqualTo("is 2.50 now\n");
    }

    @Test
    void severalFilesAreOneLineEachAndARefusedOneStandsInItsPlace() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.docx"), "no zip");
        Path whole = document("deal.docx");

        assertThat(read("--format=json", broken.toString(), whole.toString())).isEqualTo(1);

        List<String> lines = output().lines().toList();
        assertThat(lines).hasSize(2);
        JsonNode refused = JsonMapper.shared().readTree(lines.getFirst());
        assertThat(refused.get("file").stringValue()).isEqualTo(broken.toString());
        assertThat(refused.get("error").stringValue()).contains("broken.docx");
        assertThat(JsonMapper.shared().readTree(lines.getLast()).has("blocks")).isTrue();
    }

    @Test
    void oneUnreadableFileIsExitThreeWithOneLine() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.docx"), "PK no zip");

        assertThat(read(broken.toString())).isEqualTo(3);
        assertThat(errors.toString().lines()).singleElement().asString().contains("broken.docx");
    }

    @Test
    void aProtectedFileOpensWithAPasswordFileAndAWrongOneIsNotRepeated() throws IOException {
        Path locked = folder.resolve("locked.docx");
        Files.write(locked, ProtectedFiles.docx(Files.readAllBytes(document("deal.docx"))));
        Path right = Files.writeString(folder.resolve("right"), ProtectedFiles.SECRET);
        Path wrong = Files.writeString(folder.resolve("wrong"), "full moon 18");

        assertThat(read("--view", "accepted", "--password-file", "" + right, "" + locked)).isZero();
        assertThat(output()).isEqualTo("is 2.25 now\n");
        assertThat(read("--password-file", "" + wrong, "--verbose", "" + locked)).isEqualTo(3);
        assertThat(errors.toString())
                .startsWith("locked.docx: is protected by a password, and not by the one given")
                .doesNotContain("full moon");
    }

    @Test
    void wrongUseIsExitTwoWithOneLine() throws IOException {
        assertThat(read()).isEqualTo(2);
        assertThat(read("--format", "html", "x.docx")).isEqualTo(2);
        assertThat(read("--format", "json", "--view", "accepted", "x.docx")).isEqualTo(2);
        assertThat(errors.toString().lines()).hasSize(3);
    }

    private Path document(String name) throws IOException {
        Path file = folder.resolve(name);
        Author author = Author.of("Anne", "2026-03-09T10:15:00Z");
        DocxBuilder.docx()
                .paragraph(p -> p.redline("is [-2.50-]{+2.25+} now", author))
                .writeTo(file);
        return file;
    }

    private int read(String... arguments) {
        CommandLine nexus = Commands.line();
        nexus.setErr(new PrintWriter(errors, true));
        String[] all = new String[arguments.length + 3];
        all[0] = "read";
        all[1] = "-o";
        all[2] = folder.resolve("out").toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return nexus.execute(all);
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("out"));
    }
}
