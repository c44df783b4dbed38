package org.lmanexus.connector.finastra;

import org.lmanexus.connector.Connector;
import org.lmanexus.connector.mapping.MappingFolder;
import org.lmanexus.kernel.Home;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FinastraSettings.class)
class FinastraConfiguration {

    @Bean
    Connector finastra(Home home, FinastraSettings settings) {
        return new Finastra(new MappingFolder(home.mappings().resolve("finastra")), settings);
    }
}
