package org.lmanexus.sync.retention;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.file.Path;
import java.time.Clock;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RetentionSettings.class)
class RetentionConfiguration {

    @Bean
    Retention retention(
            JdbcClient jdbc, RetentionSettings settings, Environment environment, Clock clock) {
        RetentionSettings.Folders folders =
                new RetentionSettings.Folders(
                        folder(environment, "nexus.inbound.archive"),
                        folder(environment, "nexus.inbound.rejected"));
        return new Sweep(jdbc, settings, folders, clock)::run;
    }

    private static Path folder(Environment environment, String name) {
        return Path.of(environment.getRequiredProperty(name)).toAbsolutePath().normalize();
    }
}
