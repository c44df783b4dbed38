package org.lmanexus.sync.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lmanexus.connector.DownstreamSystem;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The declared routes, held to what the house asks of a declared file.
class RouteFileTests {

    private static final Path ROUTES = Path.of("routes");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\??)([^}:]+)}}");
    private static final Pattern SECRET = Pattern.compile("(?i)(password|passphrase|token|secret)");
    private static final Schema SCHEMA = schema();

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(ROUTES)) {
            return files.filter(file -> file.toString().endsWith(".camel.yaml")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void aRouteFitsCamelsSchema(Path file) throws IOException {
        // The schema wants a boolean where Camel also takes a placeholder for one
        String json =
                yaml(file)
                        .toString()
                        .replaceAll("\"autoStartup\":\"\\{\\{[^}]+}}\"", "\"autoStartup\":true");

        assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileHoldsOneRouteOfItsNameAndSaysWhatItDoes(Path file) throws IOException {
        JsonNode yaml = yaml(file);

        assertThat(yaml.size()).isEqualTo(1);
        JsonNode route = yaml.path(0).path("route");
        assertThat(file.getFileName()).hasToString(route.path("id").asString() + ".camel.yaml");
        assertThat(route.path("description").asString()).matches("[A-Z].{20,}\\.");
    }

    @Test
    void noTwoRoutesSayThatTheyDoTheSame() throws IOException {
        List<String> descriptions = new ArrayList<>();
        for (Path file : files()) {
            descriptions.add(yaml(file).path(0).path("route").path("description").asString());
        }

        assertThat(descriptions).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyPlaceholderHasAValueOrIsOptional(Path file) throws IOException {
        YamlPropertiesFactoryBean factory = new YamlPropertiesFactoryBean();
        factory.setResources(new ClassPathResource("application.yaml"));
        Properties settings = Objects.requireNonNull(factory.getObject());

        Matcher placeholder = PLACEHOLDER.matcher(Files.readString(file));
        while (placeholder.find()) {
            if (placeholder.group(1).isEmpty()) {
                assertThat(settings).containsKey(placeholder.group(2));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void secretsAndAddressesArePlaceholders(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            if (SECRET.matcher(line.split(":")[0]).find()) {
                assertThat(line).contains("{{");
            }
            assertThat(line).doesNotContain("http://", "https://");
        }
    }

    @ParameterizedTest
    @MethodSource("systems")
    void everySystemHasItsRouteAndItsMapping(DownstreamSystem system) {
        assertThat(ROUTES.resolve("push-" + system.code() + ".camel.yaml")).isRegularFile();
        assertThat(Path.of("mappings", system.code())).isNotEmptyDirectory();
    }

    static Stream<DownstreamSystem> systems() {
        return Stream.of(DownstreamSystem.values());
    }

    private static JsonNode yaml(Path file) throws IOException {
        return new YAMLMapper().readTree(Files.readString(file));
    }

    private static Schema schema() {
        try (InputStream in =
                RouteFileTests.class.getResourceAsStream("/schema/camelYamlDsl.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(Objects.requireNonNull(in), InputFormat.JSON);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
