package org.lmanexus.connector.delivery;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliverySettings.class)
class DeliveryConfiguration {

    @Bean
    Backoffs deliveryBackoffs(DeliverySettings settings) {
        return new Backoffs(
                backoff(settings.firstRetry(), settings.longestRetry()),
                backoff(settings.firstLook(), settings.longestLook()));
    }

    private static Backoff backoff(Duration first, Duration longest) {
        return new Backoff(first, longest, bound -> ThreadLocalRandom.current().nextLong(bound));
    }
}
