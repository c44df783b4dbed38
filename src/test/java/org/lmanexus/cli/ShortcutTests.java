package org.lmanexus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmanexus.document.docx.write.DocxBuilder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

class ShortcutTests {

    @TempDir private Path folder;

    @BeforeEach
    void anAgreement() throws IOException {
        DocxBuilder.docx()
                .heading(1, "Interest")
                .paragraph("The Margin is 2.50 per cent. per annum.")
                .writeTo(folder.resolve("a.docx"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "read DIR/a.docx",
                "read --format=TEXT --view rejected DIR/a.docx",
                "read --format json DIR/a.docx DIR/a.docx",
                "extract DIR/a.docx --format table",
                "compare --format html DIR/a.docx DIR/a.docx"
            })
    void plainArgumentsAnswerWordForWordAsPicocliWould(String line) throws IOException {
        Path direct = folder.resolve("direct");
        Path parsed = folder.resolve("parsed");

        assertThat(Shortcut.run(arguments(line, direct))).hasValue(ExitCode.DONE);
        assertThat(Commands.line().execute(arguments(line, parsed))).isEqualTo(ExitCode.DONE);

        assertThat(direct).hasSameTextualContentAs(parsed);
        assertThat(Files.size(direct)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "read",
                "read --help",
                "read --format html DIR/a.docx",
                "read DIR/a.docx --format",
                "read --verbose DIR/a.docx",
                "read --format json --format table DIR/a.docx",
                "read @DIR/a.docx",
                "extract --view accepted DIR/a.docx",
                "compare DIR/a.docx",
                "compare DIR/a.docx DIR/a.docx DIR/a.docx",
                "serve x",
                ""
            })
    void whateverNeedsACloserLookIsLeftToPicocli(String line) {
        assertThat(Shortcut.run(words(line).toArray(String[]::new))).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadHasTheSameExitCode() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.docx"), "no zip");

        assertThat(Shortcut.run("read", broken.toString())).hasValue(ExitCode.UNREADABLE);
    }

    private String[] arguments(String line, Path output) {
        return Stream.concat(words(line).stream(), Stream.of("-o", output.toString()))
                .toArray(String[]::new);
    }

    private List<String> words(String line) {
        return Arrays.stream(line.replace("DIR", folder.toString()).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
