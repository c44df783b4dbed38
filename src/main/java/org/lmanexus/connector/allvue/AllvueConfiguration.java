package org.lmanexus.connector.allvue;

import org.lmanexus.connector.mapping.MappingFolder;
import org.lmanexus.connector.system.Connector;
import org.lmanexus.kernel.Home;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AllvueSettings.class)
class AllvueConfiguration {

    @Bean
    Connector allvue(Home home, AllvueSettings settings) {
        return new Allvue(new MappingFolder(home.mappings().resolve("allvue")), settings);
    }
}
