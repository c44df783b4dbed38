package org.lmanexus.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class TemplatesTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern MARKUP = Pattern.compile("th:utext=\"[^\"]*\"|\\[\\([^]]*\\)]");

    /// Only what Prose, Paper and ItemLine have written as HTML, word by word.
    @Test
    void writeEveryWordFromOutsideAsText() throws IOException {
        assertThat(markup())
                .containsOnly(
                        "th:utext=\"${text.html()}\"",
                        "th:utext=\"${clause}\"",
                        "th:utext=\"${line}\"");
    }

    private static List<String> markup() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(Files::isRegularFile)
                    .map(TemplatesTests::read)
                    .flatMap(template -> MARKUP.matcher(template).results())
                    .map(MatchResult::group)
                    .toList();
        }
    }

    private static String read(Path template) {
        try {
            return Files.readString(template);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
