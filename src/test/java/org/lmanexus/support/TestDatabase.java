package org.lmanexus.support;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Gives a Spring context a database and a data folder of its own, and lets passwords be hashed
/// quickly. A context that names its database keeps it.
final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String SCHEDULER =
            "spring.quartz.properties.org.quartz.scheduler.instanceName=";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (!context.getEnvironment().containsProperty("nexus.db.url")) {
            TestPropertyValues.of("nexus.db.url=" + TestPostgres.url(TestPostgres.createDatabase()))
                    .applyTo(context);
        }
        TestPropertyValues.of("nexus.db.user=postgres", "nexus.data=" + folder()).applyTo(context);
        quietUnlessAsked(context, "spring.quartz.auto-startup=false");
        // Quartz keeps its data sources by the name of their scheduler, for all of a process
        quietUnlessAsked(
                context, SCHEDULER + Integer.toHexString(System.identityHashCode(context)));
        quietUnlessAsked(context, "camel.main.routes-include-pattern=false");
        quietUnlessAsked(context, "nexus.identity.password.strength=5");
        quietUnlessAsked(context, "spring.datasource.hikari.minimum-idle=1");
    }

    private static void quietUnlessAsked(ConfigurableApplicationContext context, String pair) {
        boolean asked =
                context.getEnvironment().getPropertySources().stream()
                        .filter(source -> source.getName().contains("Test"))
                        .anyMatch(source -> source.containsProperty(pair.split("=")[0]));
        if (!asked) {
            TestPropertyValues.of(pair).applyTo(context);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(Path.of("target", "test-data")), "context");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
