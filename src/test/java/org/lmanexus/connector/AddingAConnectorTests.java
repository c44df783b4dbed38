package org.lmanexus.connector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

/// Follows `docs/adding-a-connector.md`, row by row and edit by edit, for a fifth system.
class AddingAConnectorTests {

    private static final Path HERE = Path.of("");
    private static final Path RECIPE = Path.of("src", "test", "resources", "recipe", "acbs");
    private static final Path MAIN = Path.of("src", "main", "java", "org", "lmanexus");
    private static final Path SYSTEMS = MAIN.resolve("connector/DownstreamSystem.java");
    private static final Path SETTINGS = Path.of("src", "main", "resources", "application.yaml");
    private static final Path PROOF =
            Path.of("src", "test", "java", "org", "lmanexus", "sync", "push", "AcbsProof.java");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\|");
    private static final Pattern NAMED = Pattern.compile("DownstreamSystem\\.[A-Z_]{2,}\\b");

    @TempDir Path root = HERE;

    @BeforeEach
    void followTheRecipe() throws IOException {
        String recipe = Files.readString(Path.of("docs", "adding-a-connector.md"));
        for (MatchResult row : ROW.matcher(recipe).results().toList()) {
            take(row.group(1).replace("<code>", "acbs"));
        }
        String constant = block(recipe, "java");
        edit(SYSTEMS, "\"\\);\n", "\"),\n" + constant);
        edit(SETTINGS, "(?m)^nexus\\.connector:\n", "nexus.connector:\n" + block(recipe, "yaml"));
        copy(PROOF);
    }

    @Test
    void aFifthSystemTakesDeliveriesOnceTheRecipeIsFollowed() throws Exception {
        try (URLClassLoader loader =
                new URLClassLoader(urls(compile()), ClassLoader.getPlatformClassLoader())) {
            Object proof =
                    loader.loadClass("org.lmanexus.sync.push.AcbsProof")
                            .getDeclaredConstructor()
                            .newInstance();
            @SuppressWarnings("unchecked")
            Function<Path, List<String>> sample = (Function<Path, List<String>>) proof;

            List<String> told = applied(sample, loader);

            assertThat(told)
                    .satisfiesExactly(
                            line -> assertThat(line).isEqualTo("Acbs, configured: true"),
                            line -> assertThat(line).isEqualTo("problems: []"),
                            line -> assertThat(line).startsWith("push-acbs: Acknowledged["),
                            line ->
                                    assertThat(line)
                                            .startsWith("probe: ask-acbs Replied[status=404"),
                            line ->
                                    assertThat(line)
                                            .isEqualTo(
                                                    "delivered: {amount=500000000, currency=GBP,"
                                                            + " name=Northwind, Project \"Gale\"}"),
                            line ->
                                    assertThat(line)
                                            .startsWith("held: Replied[status=200")
                                            .contains("{\"amount\":\"500000000\"}"));
        }
    }

    private List<String> applied(Function<Path, List<String>> proof, ClassLoader loader) {
        Thread thread = Thread.currentThread();
        ClassLoader ours = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return proof.apply(root);
        } finally {
            thread.setContextClassLoader(ours);
        }
    }

    @Test
    void noOtherModuleKnowsWhichSystemsThereAre() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            List<Path> elsewhere =
                    files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.startsWith(MAIN.resolve("connector")))
                            .filter(file -> !file.startsWith(MAIN.resolve("simulator")))
                            .filter(AddingAConnectorTests::namesOne)
                            .toList();

            assertThat(elsewhere).isEmpty();
        }
    }

    @Test
    void theRecipeHoldsNothingThatThePageDoesNotName() throws IOException {
        try (Stream<Path> recipe = Files.walk(RECIPE)) {
            assertThat(recipe.filter(Files::isRegularFile).map(RECIPE::relativize))
                    .allSatisfy(file -> assertThat(root.resolve(file)).isRegularFile());
        }
    }

    /// Takes the files of one row of the table, of which there must be some.
    private void take(String place) throws IOException {
        Pattern name =
                Pattern.compile(
                        Pattern.quote(place).replace("<n>", "\\E[0-9]+\\Q")
                                + (place.endsWith("/") ? ".*" : ""));
        try (Stream<Path> recipe = Files.walk(RECIPE)) {
            List<Path> files =
                    recipe.filter(Files::isRegularFile)
                            .map(RECIPE::relativize)
                            .filter(file -> name.matcher(file.toString()).matches())
                            .toList();
            assertThat(files).as(place).isNotEmpty();
            for (Path file : files) {
                copy(file);
            }
        }
    }

    private void copy(Path file) throws IOException {
        Path target = root.resolve(file);
        Files.createDirectories(target.getParent());
        FileSystemUtils.copyRecursively(RECIPE.resolve(file), target);
    }

    private void edit(Path file, String place, String text) throws IOException {
        String before = Files.readString(file);
        String after = before.replaceFirst(place, Matcher.quoteReplacement(text));
        assertThat(after).isNotEqualTo(before);
        Path target = root.resolve(file);
        Files.createDirectories(target.getParent());
        Files.writeString(target, after);
    }

    private static String block(String page, String language) {
        Matcher block = Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(page);
        assertThat(block.find()).as(language).isTrue();
        return block.group(1);
    }

    private Path compile() throws IOException {
        Path classes = Files.createDirectories(root.resolve("classes"));
        List<String> command = new ArrayList<>(List.of("-proc:none", "-parameters", "-d"));
        command.add(classes.toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        try (Stream<Path> files = Files.walk(root.resolve("src"))) {
            files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(command::add);
        }
        int failed =
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, command.toArray(String[]::new));
        assertThat(failed).as("it compiles beside what is there").isZero();
        return classes;
    }

    private static URL[] urls(Path first) {
        return Stream.concat(
                        Stream.of(first.toString()),
                        Arrays.stream(
                                System.getProperty("java.class.path").split(File.pathSeparator)))
                .map(place -> url(Path.of(place)))
                .toArray(URL[]::new);
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static boolean namesOne(Path file) {
        try {
            return NAMED.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
