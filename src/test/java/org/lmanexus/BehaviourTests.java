package org.lmanexus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The list of behaviours names tests that exist.
class BehaviourTests {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| *(\\d+) \\| .* \\| (.*) \\|$");

    @Test
    void everyBehaviourHasARow() throws IOException {
        assertThat(rows().map(row -> Integer.valueOf(row.group(1))))
                .containsExactlyElementsOf(
                        Stream.of(IntStream.rangeClosed(1, 44), IntStream.rangeClosed(52, 60))
                                .flatMap(IntStream::boxed)
                                .toList());
    }

    @Test
    void everyTestThatProvesABehaviourIsThere() throws IOException {
        NamedTests named = NamedTests.ofThisTree();
        for (MatchResult row : rows().toList()) {
            assertThat(named.assertThere(row.group(2)) == 0)
                    .as(row.group())
                    .isEqualTo(row.group(2).equals("open"));
        }
    }

    @Test
    void everyTestThatProvesABehaviourSaysWhichInItsName() throws IOException {
        for (MatchResult row : rows().toList()) {
            assertThat(Pattern.compile("\\.(\\w+)`").matcher(row.group(2)).results())
                    .as(row.group())
                    .allSatisfy(
                            test ->
                                    assertThat(test.group(1))
                                            .matches("behaviour" + row.group(1) + "[A-Z].*"));
        }
    }

    private static Stream<MatchResult> rows() throws IOException {
        return ROW.matcher(Files.readString(Path.of("docs/behaviours.md"))).results();
    }
}
