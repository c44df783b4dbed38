package org.lmanexus.backup;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import java.nio.file.Path;

/// Restores where `nexus.restore.from` names a backup, as the command sets it.
@Configuration(proxyBeanMethods = false)
class BackupConfiguration {

    private static final String FROM = "nexus.restore.from";

    @Bean
    @ConditionalOnProperty(FROM)
    Restore restore(Environment environment, Store store) {
        return new Restore(Path.of(environment.getRequiredProperty(FROM)), store);
    }
}
