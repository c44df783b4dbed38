package org.lmanexus.sync.route;

import org.apache.camel.CamelContext;
import org.apache.camel.processor.idempotent.jdbc.JdbcOrphanLockAwareIdempotentRepository;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import javax.sql.DataSource;

/// What `routes/inbound.camel.yaml` needs beside its beans.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InboundSettings.class)
class InboundRoute {

    private static final long ORPHANED_AFTER_MILLIS = 60_000;
    private static final long KEEP_ALIVE_MILLIS = 15_000;

    /// Says which path is in hand on which node, for as long as it is. A dead node's paths come
    /// free.
    @Bean
    JdbcOrphanLockAwareIdempotentRepository inboundPaths(
            DataSource dataSource, CamelContext camel) {
        JdbcOrphanLockAwareIdempotentRepository paths =
                new JdbcOrphanLockAwareIdempotentRepository(dataSource, "inbound", camel);
        paths.setLockMaxAgeMillis(ORPHANED_AFTER_MILLIS);
        paths.setLockKeepAliveIntervalMillis(KEEP_ALIVE_MILLIS);
        paths.setCreateTableIfNotExists(false);
        return paths;
    }
}
