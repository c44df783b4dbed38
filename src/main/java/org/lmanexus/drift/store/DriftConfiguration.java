package org.lmanexus.drift.store;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.lmanexus.drift.DriftItem;
import org.lmanexus.drift.DriftSettings;
import org.lmanexus.kernel.Home;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Takes the thresholds from the file of the nightly job, so that a change during the day is judged
/// as it would be at night.
@Configuration(proxyBeanMethods = false)
class DriftConfiguration {

    private static final String OPEN =
            """
            select count(*) from drift_items
             where status = 'unresolved' and severity = cast(:severity as "DriftSeverity")
            """;

    @Bean
    DriftSettings driftSettings() {
        return DriftSettings.read(Home.find().jobs());
    }

    /// How much drift is open, asked of the database whenever somebody reads the metric.
    @Bean
    MeterBinder openDrift(JdbcClient jdbc) {
        return meters -> {
            for (DriftItem.Severity severity : DriftItem.Severity.values()) {
                Gauge.builder("nexus.drift.open", () -> open(jdbc, severity))
                        .description("Drift that nobody has resolved")
                        .tag("severity", severity.name())
                        .register(meters);
            }
        };
    }

    private static long open(JdbcClient jdbc, DriftItem.Severity severity) {
        return jdbc.sql(OPEN).param("severity", severity.name()).query(Long.class).single();
    }
}
