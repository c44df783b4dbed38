package org.lmanexus.sync.route.lock;

import org.apache.camel.CamelContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import javax.sql.DataSource;

@Configuration(proxyBeanMethods = false)
class LockConfiguration {

    private static final long ORPHANED_AFTER_MILLIS = 60_000;
    private static final long KEEP_ALIVE_MILLIS = 15_000;

    @Bean
    PathsInHand inboundPaths(DataSource dataSource, CamelContext camel) {
        PathsInHand paths = new PathsInHand(dataSource, "inbound", camel);
        paths.setLockMaxAgeMillis(ORPHANED_AFTER_MILLIS);
        paths.setLockKeepAliveIntervalMillis(KEEP_ALIVE_MILLIS);
        paths.setCreateTableIfNotExists(false);
        return paths;
    }
}
