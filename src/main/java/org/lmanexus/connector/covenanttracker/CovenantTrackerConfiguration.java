package org.lmanexus.connector.covenanttracker;

import org.lmanexus.connector.Connector;
import org.lmanexus.connector.mapping.MappingFolder;
import org.lmanexus.kernel.Home;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CovenantTrackerSettings.class)
class CovenantTrackerConfiguration {

    @Bean
    Connector covenantTracker(Home home, CovenantTrackerSettings settings) {
        return new CovenantTracker(
                new MappingFolder(home.mappings().resolve("covenanttracker")), settings);
    }
}
