package org.lmanexus.sync.route;

import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.ServiceStatus;
import org.lmanexus.kernel.Home;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Whether files can come in: the folders are there and may be written to, and every route that
/// starts by itself runs. Says nothing for a process that does not serve.
@Configuration(proxyBeanMethods = false)
class InboundHealth {

    private static final String FINE = "fine";

    @Bean
    HealthIndicator foldersHealthIndicator(
            InboundSettings settings, Home home, Environment environment) {
        boolean serving = serving(environment);
        return () -> {
            Map<String, String> found = new LinkedHashMap<>();
            found.put("inbound", state(settings.folder(), serving));
            found.put("archive", state(settings.archive(), false));
            found.put("rejected", state(settings.rejected(), false));
            found.put("store", state(home.data().resolve("store"), false));
            return health(found.values().stream().allMatch(FINE::equals), found);
        };
    }

    @Bean
    HealthIndicator routesHealthIndicator(CamelContext camel, Environment environment) {
        boolean serving = serving(environment);
        return () -> {
            Map<String, String> found = new LinkedHashMap<>();
            for (Route route : camel.getRoutes()) {
                if (Boolean.TRUE.equals(route.isAutoStartup())) {
                    found.put(route.getRouteId(), state(camel, route.getRouteId()));
                }
            }
            boolean all = found.values().stream().allMatch(ServiceStatus.Started.name()::equals);
            return health(all && (!serving || !found.isEmpty()), found);
        };
    }

    private static boolean serving(Environment environment) {
        return environment.getProperty("nexus.serving", Boolean.class, false);
    }

    private static String state(CamelContext camel, String route) {
        return String.valueOf(camel.getRouteController().getRouteStatus(route));
    }

    /// A folder that is made on first use counts by the nearest one above it.
    private static String state(Path folder, boolean mustBeThere) {
        Path nearest = folder;
        while (!mustBeThere && !Files.exists(nearest) && nearest.getParent() != null) {
            nearest = nearest.getParent();
        }
        if (!Files.isDirectory(nearest)) {
            return folder + " is missing";
        }
        return Files.isWritable(nearest) ? FINE : nearest + " may not be written to";
    }

    private static Health health(boolean fine, Map<String, String> details) {
        return (fine ? Health.up() : Health.down()).withDetails(details).build();
    }
}
