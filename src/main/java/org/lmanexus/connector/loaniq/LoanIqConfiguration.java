package org.lmanexus.connector.loaniq;

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
@EnableConfigurationProperties(LoanIqSettings.class)
class LoanIqConfiguration {

    @Bean
    Connector loanIq(Home home, LoanIqSettings settings, Clock clock) {
        return new LoanIq(
                new MappingFolder(home.mappings().resolve("loaniq")),
                settings,
                new Credentials(DownstreamSystem.LOAN_IQ, settings.token(), Client.NONE, clock));
    }
}
