package org.lmanexus.connector.finastra;

import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.connector.http.Client;
import org.lmanexus.connector.http.Credentials;
import org.lmanexus.connector.mapping.MappingFolder;
import org.lmanexus.connector.system.Connector;
import org.lmanexus.kernel.Home;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FinastraSettings.class)
class FinastraConfiguration {

    @Bean
    Connector finastra(Home home, FinastraSettings settings, Clock clock) {
        Client client = new Client(settings.clientId(), settings.clientSecret(), settings.scope());
        return new Finastra(
                new MappingFolder(home.mappings().resolve("finastra")),
                settings,
                new Credentials(DownstreamSystem.FINASTRA, settings.token(), client, clock));
    }
}
