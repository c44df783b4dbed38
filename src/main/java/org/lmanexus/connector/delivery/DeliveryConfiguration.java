package org.lmanexus.connector.delivery;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.concurrent.ThreadLocalRandom;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliverySettings.class)
class DeliveryConfiguration {

    @Bean
    Backoff deliveryBackoff(DeliverySettings settings) {
        return new Backoff(
                settings.firstRetry(),
                settings.longestRetry(),
                bound -> ThreadLocalRandom.current().nextLong(bound));
    }
}
