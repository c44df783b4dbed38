package org.lmanexus.sync.push;

import org.apache.camel.component.http.HttpClientConfigurer;
import org.lmanexus.connector.Connectors;
import org.lmanexus.connector.Deliveries;
import org.lmanexus.connector.Outbox;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PushSettings.class)
class PushConfiguration {

    /// Each attempt is one request: the outbox alone decides about another.
    @Bean
    HttpClientConfigurer pushHttpClient() {
        return builder ->
                builder.disableAutomaticRetries()
                        .disableRedirectHandling()
                        .disableCookieManagement()
                        .useSystemProperties();
    }

    @Bean
    PushDispatcher pushDispatcher(
            Outbox outbox,
            Connectors connectors,
            Deliveries deliveries,
            CamelWire wire,
            PushSettings settings) {
        return new PushDispatcher(outbox, connectors, deliveries, wire, settings);
    }
}
