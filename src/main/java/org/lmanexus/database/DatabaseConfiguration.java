package org.lmanexus.database;

import org.jspecify.annotations.Nullable;
import org.lmanexus.kernel.Home;
import org.lmanexus.kernel.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

import java.nio.file.Path;

/// Finds the folders and the database; whoever wants a connection of his own asks for
/// [JdbcConnectionDetails]. The embedded database stops after all who use it.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    /// What a distribution leaves out.
    private static final String EMBEDDED = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";

    @Bean
    Home home(Environment environment) {
        Home found = Home.find();
        return new Home(
                folder(environment.getProperty("nexus.home"), found.root()),
                folder(environment.getProperty("nexus.data"), found.data()));
    }

    private static Path folder(@Nullable String named, Path otherwise) {
        return named == null ? otherwise : Path.of(named).toAbsolutePath().normalize();
    }

    @Bean
    static GivenPassword givenPassword(ObjectProvider<JdbcConnectionDetails> databases) {
        return new GivenPassword(databases);
    }

    @Bean
    JdbcConnectionDetails database(DatabaseSettings settings, Home home) {
        String url = settings.url();
        if (url != null && !url.isBlank()) {
            return new GivenDatabase(url, settings.user(), settings.password());
        }
        if (!ClassUtils.isPresent(EMBEDDED, null)) {
            throw new Refusal.Invalid(
                    "this distribution holds no database of its own; name a PostgreSQL as"
                            + " NEXUS_DB_URL, NEXUS_DB_USER and NEXUS_DB_PASSWORD");
        }
        return EmbeddedDatabase.open(home.data().resolve("postgres"));
    }
}
