package org.lmanexus.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmanexus.document.docx.write.DocxBuilder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Reads files that unfold without end in a JVM of little memory, which the first error of memory
/// would end.
class BombsTests {

    @TempDir private Path folder;

    @Test
    void noFileTakesMoreThanItsShareAndTheNextIsRead() throws Exception {
        Bombs.writeTo(folder);
        DocxBuilder.docx().paragraph("The Borrower shall pay.").writeTo(folder.resolve("z.docx"));

        Map<String, String> outcomes = outcomes();

        assertThat(outcomes).containsEntry("z.docx", "read, 1 blocks");
        assertThat(List.of("paragraphs", "runs", "changes", "cells"))
                .allSatisfy(name -> assertThat(outcomes.get(name + ".docx")).contains("memory"));
        assertThat(List.of("styles", "numbering", "footnotes", "comments"))
                .allSatisfy(name -> assertThat(outcomes.get(name + ".docx")).contains("memory"));
        assertThat(outcomes.get("attribute.docx")).contains("tag or comment of more than 8 MiB");
        assertThat(outcomes.get("comment.docx")).contains("tag or comment of more than 8 MiB");
        assertThat(outcomes.get("text.docx")).contains("text of more than");
        assertThat(outcomes.get("nesting.docx")).contains("deep");
        assertThat(outcomes.get("entries.docx")).contains("entries");
        assertThat(List.of("blank-content", "names", "twice", "xref"))
                .allSatisfy(name -> assertThat(outcomes.get(name + ".pdf")).contains("stream of"));
        assertThat(List.of("objects", "nested", "arrays"))
                .allSatisfy(name -> assertThat(outcomes.get(name + ".pdf")).contains("memory"));
        assertThat(outcomes.get("endless.pdf")).contains("takes longer to read than the 2 s");
    }

    private Map<String, String> outcomes() throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-XX:+UseSerialGC",
                                "-XX:+ExitOnOutOfMemoryError",
                                "-cp",
                                System.getProperty("java.class.path"),
                                BombReading.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        List<String> lines = process.inputReader().lines().toList();
        assertThat(process.waitFor()).isZero();
        return lines.stream()
                .filter(line -> line.contains(": "))
                .collect(Collectors.toMap(BombsTests::file, BombsTests::said));
    }

    private static String file(String line) {
        return line.substring(0, line.indexOf(": "));
    }

    private static String said(String line) {
        return line.substring(line.indexOf(": ") + 2);
    }
}
