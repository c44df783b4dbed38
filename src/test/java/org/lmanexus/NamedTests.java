package org.lmanexus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Tests that a document names as `Type.method`.
record NamedTests(List<Path> sources) {

    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Tests|Contract))\\.(\\w+)`");

    static NamedTests ofThisTree() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return new NamedTests(files.filter(file -> file.toString().endsWith(".java")).toList());
        }
    }

    /// @return how many it names, each of which is there
    int assertThere(String text) throws IOException {
        List<MatchResult> tests = TEST.matcher(text).results().toList();
        for (MatchResult test : tests) {
            assertThat(source(test.group(1))).contains("void " + test.group(2) + "(");
        }
        return tests.size();
    }

    private String source(String type) throws IOException {
        return Files.readString(
                sources.stream()
                        .filter(file -> file.endsWith(type + ".java"))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("there is no " + type)));
    }
}
