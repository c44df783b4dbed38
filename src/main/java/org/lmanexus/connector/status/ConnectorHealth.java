package org.lmanexus.connector.status;

import org.lmanexus.connector.Connectors;
import org.lmanexus.connector.DownstreamSystem;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the last probe of each system found. A system that is away makes the engine no less ready:
/// deliveries wait for it.
@Configuration(proxyBeanMethods = false)
class ConnectorHealth {

    private static final String PROBE =
            """
            select trouble, millis, probed_at from connector_probes
             where type = cast(:type as "ConnectorType")
            """;

    @Bean
    CompositeHealthContributor connectorsHealthContributor(Connectors connectors, JdbcClient jdbc) {
        Map<String, HealthIndicator> systems =
                Stream.of(DownstreamSystem.values())
                        .collect(
                                Collectors.toMap(
                                        DownstreamSystem::code,
                                        system -> ofSystem(system, connectors, jdbc)));
        return CompositeHealthContributor.fromMap(systems);
    }

    // Nothing is known of a system while the database is away
    private static HealthIndicator ofSystem(
            DownstreamSystem system, Connectors connectors, JdbcClient jdbc) {
        return () -> {
            try {
                return health(system, connectors, jdbc);
            } catch (DataAccessException e) {
                return Health.unknown().withDetail("probe", "cannot be read").build();
            }
        };
    }

    private static Health health(DownstreamSystem system, Connectors connectors, JdbcClient jdbc) {
        if (!connectors.configured().contains(system)) {
            return Health.status(new Status("NOT_CONFIGURED")).build();
        }
        return jdbc.sql(PROBE)
                .param("type", system.type())
                .query((row, _) -> health(row))
                .optional()
                .orElseGet(() -> Health.unknown().withDetail("probe", "none yet").build());
    }

    private static Health health(ResultSet row) throws SQLException {
        String trouble = row.getString("trouble");
        Health.Builder health =
                trouble == null
                        ? Health.up()
                        : Health.status(new Status("DISCONNECTED")).withDetail("trouble", trouble);
        return health.withDetail("millis", row.getInt("millis"))
                .withDetail("probedAt", row.getString("probed_at"))
                .build();
    }
}
