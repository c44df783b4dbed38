package org.lmanexus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The walk through ASVS leaves nothing out and names tests that exist.
class SecurityTests {

    /// Section by section of ASVS 4.0.3: how many requirements it has up to level 2.
    private static final String SECTIONS =
            """
            2.1 12, 2.2 3, 2.3 3, 2.4 5, 2.5 7, 2.6 3, 2.7 6, 2.8 7, 2.9 3, 2.10 4,
            3.1 1, 3.2 4, 3.3 4, 3.4 5, 3.5 3, 3.7 1, 4.1 5, 4.2 2, 4.3 3,
            5.1 5, 5.2 8, 5.3 10, 5.4 3, 5.5 4, 7.1 4, 7.2 2, 7.3 4, 7.4 3
            """;

    /// Numbers that the standard deleted.
    private static final List<String> DELETED = List.of("4.1.4", "7.3.2");

    private static final Pattern SECTION = Pattern.compile("(\\d\\.\\d+) (\\d+)");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| ([\\d., to]+) \\| .* \\| (met|n/a|open) \\| (.*)\\|$");
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d\\.\\d+)\\.(\\d+)(?: to \\1\\.(\\d+))?");

    @Test
    void everyRequirementUpToLevelTwoIsAnswered() throws IOException {
        List<String> answered = new ArrayList<>();
        rows().forEach(
                        row ->
                                NUMBERS.matcher(row.group(1))
                                        .results()
                                        .forEach(numbers -> answered.addAll(run(numbers))));
        List<String> asked = new ArrayList<>();
        SECTION.matcher(SECTIONS)
                .results()
                .forEach(
                        section ->
                                asked.addAll(
                                        run(
                                                section.group(1),
                                                1,
                                                Integer.parseInt(section.group(2)))));
        asked.removeAll(DELETED);

        assertThat(answered).containsExactlyInAnyOrderElementsOf(asked);
    }

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        NamedTests named = NamedTests.ofThisTree();
        assertThat(named.assertThere(document())).isGreaterThan(30);
    }

    private static List<String> run(MatchResult numbers) {
        int first = Integer.parseInt(numbers.group(2));
        String last = numbers.group(3);
        return run(numbers.group(1), first, last == null ? first : Integer.parseInt(last));
    }

    private static List<String> run(String section, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> section + "." + number)
                .toList();
    }

    private static Stream<MatchResult> rows() throws IOException {
        return ROW.matcher(document()).results();
    }

    private static String document() throws IOException {
        return Files.readString(Path.of("docs/security.md"));
    }
}
