package org.lmanexus.sync.push;

import org.lmanexus.connector.Connectors;
import org.lmanexus.connector.Deliveries;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({PushSettings.class, RouteSettings.class})
@Import(SystemClients.class)
class PushConfiguration {

    @Bean
    PushDispatcher pushDispatcher(
            Connectors connectors,
            Deliveries deliveries,
            Lanes lanes,
            Prober prober,
            PushSettings settings) {
        return new PushDispatcher(connectors, deliveries, lanes, prober, settings);
    }
}
