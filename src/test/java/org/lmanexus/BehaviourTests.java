package org.lmanexus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The list of behaviours names tests that exist.
class BehaviourTests {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| *(\\d+) \\| .* \\| (.*) \\|$");
    private static final Pattern TEST = Pattern.compile("`(\\w+)\\.(\\w+)`");

    @Test
    void everyBehaviourHasARow() throws IOException {
        assertThat(rows().map(row -> Integer.valueOf(row.group(1))))
                .containsExactlyElementsOf(
                        IntStream.concat(
                                        IntStream.rangeClosed(1, 27), IntStream.rangeClosed(57, 60))
                                .boxed()
                                .toList());
    }

    @Test
    void everyTestThatProvesABehaviourIsThere() throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            sources = files.filter(file -> file.toString().endsWith(".java")).toList();
        }
        for (MatchResult row : rows().toList()) {
            List<MatchResult> tests = TEST.matcher(row.group(2)).results().toList();
            assertThat(tests.isEmpty()).as(row.group()).isEqualTo(row.group(2).equals("open"));
            for (MatchResult test : tests) {
                assertThat(source(sources, test.group(1))).contains("void " + test.group(2) + "(");
            }
        }
    }

    private static Stream<MatchResult> rows() throws IOException {
        return ROW.matcher(Files.readString(Path.of("docs/behaviours.md"))).results();
    }

    private static String source(List<Path> sources, String type) throws IOException {
        return Files.readString(
                sources.stream()
                        .filter(file -> file.endsWith(type + ".java"))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("there is no " + type)));
    }
}
