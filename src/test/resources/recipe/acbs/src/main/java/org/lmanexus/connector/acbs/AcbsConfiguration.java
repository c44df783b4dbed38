package org.lmanexus.connector.acbs;

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
@EnableConfigurationProperties(AcbsSettings.class)
class AcbsConfiguration {

    @Bean
    Connector acbs(Home home, AcbsSettings settings, Clock clock) {
        return new Acbs(
                new MappingFolder(home.mappings().resolve("acbs")),
                settings,
                new Credentials(DownstreamSystem.ACBS, settings.token(), Client.NONE, clock));
    }
}
