package org.lmanexus.sync.trace;

import io.micrometer.tracing.exporter.SpanExportingPredicate;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.SdkTracerProviderBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What Spring Boot's tracing does not know of itself.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TraceSettings.class)
class TraceConfiguration {

    @Bean
    SdkTracerProviderBuilderCustomizer tracesByWhatTheyAreAbout() {
        return provider -> provider.setIdGenerator(new TraceIds());
    }

    /// Frameworks tell of addresses and of what exceptions say; nothing of that leaves.
    @Bean
    SpanExportingPredicate onlyOurs() {
        return span -> span.getName().startsWith(Traces.PREFIX);
    }
}
