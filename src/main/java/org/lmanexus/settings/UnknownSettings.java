package org.lmanexus.settings;

import org.lmanexus.kernel.Home;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Settings of ours by their prefix that nothing reads: a slip of the pen, mostly. What is read are
/// the properties of the parts, those that the product's own files set, and those that a route
/// names. The environment is left alone: others put `NEXUS_…` there too.
final class UnknownSettings {

    private static final String PREFIX = "nexus.";
    private static final Set<String> READ_EARLY =
            Set.of("nexus.home", "nexus.data", "nexus.restore.from");
    private static final Pattern IN_ROUTE = Pattern.compile("\\{\\{\\??(nexus\\.[\\w.-]+)");

    private final ConfigurableEnvironment environment;
    private final Set<String> known;

    UnknownSettings(ConfigurableEnvironment environment, Set<String> known) {
        this.environment = environment;
        this.known = new TreeSet<>();
        Stream.of(known, READ_EARLY, inRoutes(routes()), inOurFiles())
                .flatMap(Set::stream)
                .map(UnknownSettings::canonical)
                .forEach(this.known::add);
    }

    List<String> mistakes() {
        return environment.getPropertySources().stream()
                .filter(source -> !(source instanceof SystemEnvironmentPropertySource))
                .flatMap(UnknownSettings::names)
                .filter(name -> !known.contains(canonical(name)))
                .distinct()
                .sorted()
                .map(this::mistake)
                .toList();
    }

    private String mistake(String name) {
        return "%s is %s; nothing reads a setting of that name: docs/operations.md lists those there are"
                .formatted(name, Secrets.shown(name, environment.getProperty(name)));
    }

    private static Stream<String> names(PropertySource<?> source) {
        return source instanceof EnumerablePropertySource<?> all
                ? Stream.of(all.getPropertyNames()).filter(name -> name.startsWith(PREFIX))
                : Stream.empty();
    }

    /// One spelling of those that Spring Boot takes for the same.
    private static String canonical(String name) {
        return Objects.requireNonNullElse(
                        ConfigurationPropertyName.adapt(name, '.'), ConfigurationPropertyName.EMPTY)
                .toString()
                .replace("-", "");
    }

    private Set<String> inOurFiles() {
        Set<String> names = new TreeSet<>();
        environment.getPropertySources().stream()
                .filter(source -> source.getName().contains("class path resource [application"))
                .flatMap(UnknownSettings::names)
                .forEach(names::add);
        return names;
    }

    private Path routes() {
        return Path.of(environment.getProperty("nexus.home", Home.find().root().toString()))
                .resolve("routes");
    }

    static Set<String> inRoutes(Path routes) {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.isDirectory(routes) ? Files.list(routes) : Stream.empty()) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher found = IN_ROUTE.matcher(Files.readString(file));
                found.results().forEach(result -> names.add(result.group(1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + routes, e);
        }
        return names;
    }
}
