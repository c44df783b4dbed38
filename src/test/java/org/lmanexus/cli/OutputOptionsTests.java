package org.lmanexus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

class OutputOptionsTests {

    @TempDir private Path folder;

    @Test
    void aFileIsReplacedAsAWhole() throws IOException {
        Path file = Files.writeString(folder.resolve("answer.json"), "an older and longer answer");

        write(file, "{}");

        assertThat(file).hasContent("{}");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aLinkStaysALinkToTheFileThatIsWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("answer.json"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("latest.json"), file);

        write(link, "new");

        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(file).hasContent("new");
    }

    @Test
    void aPipeIsWrittenIntoAndNeverReplaced() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        CompletableFuture<String> read = CompletableFuture.supplyAsync(() -> contents(pipe));

        write(pipe, "through the pipe");

        assertThat(read.join()).isEqualTo("through the pipe");
        assertThat(Files.isRegularFile(pipe)).isFalse();
    }

    private static void write(Path target, String text) {
        PlainArguments arguments =
                PlainArguments.of("read", "-o", target.toString(), "deal.docx").orElseThrow();
        OutputOptions.of(arguments).write(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String contents(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
