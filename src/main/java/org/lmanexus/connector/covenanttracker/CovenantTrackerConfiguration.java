package org.lmanexus.connector.covenanttracker;

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
@EnableConfigurationProperties(CovenantTrackerSettings.class)
class CovenantTrackerConfiguration {

    @Bean
    Connector covenantTracker(Home home, CovenantTrackerSettings settings, Clock clock) {
        return new CovenantTracker(
                new MappingFolder(home.mappings().resolve("covenanttracker")),
                settings,
                new Credentials(
                        DownstreamSystem.COVENANT_TRACKER, settings.token(), Client.NONE, clock));
    }
}
