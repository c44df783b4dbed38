package org.lmanexus.sync.trace;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

import java.util.List;

/// Leaves Spring Boot's tracing out of an engine that has no collector, so that it costs nothing.
class TracingOff implements AutoConfigurationImportFilter, EnvironmentAware {

    private static final List<String> TRACING =
            List.of(
                    "org.springframework.boot.micrometer.tracing.",
                    "org.springframework.boot.opentelemetry.");

    private boolean on;

    @Override
    public void setEnvironment(Environment environment) {
        on = StringUtils.hasText(environment.getProperty("nexus.trace.endpoint"));
    }

    @Override
    public boolean[] match(@Nullable String[] candidates, AutoConfigurationMetadata metadata) {
        boolean[] wanted = new boolean[candidates.length];
        for (int i = 0; i < candidates.length; i++) {
            String candidate = candidates[i];
            wanted[i] =
                    on || candidate == null || TRACING.stream().noneMatch(candidate::startsWith);
        }
        return wanted;
    }
}
