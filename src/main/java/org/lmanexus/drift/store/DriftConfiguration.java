package org.lmanexus.drift.store;

import org.lmanexus.drift.DriftSettings;
import org.lmanexus.kernel.Home;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Takes the thresholds from the file of the nightly job, so that a change during the day is judged
/// as it would be at night.
@Configuration(proxyBeanMethods = false)
class DriftConfiguration {

    @Bean
    DriftSettings driftSettings() {
        return DriftSettings.read(Home.find().jobs());
    }
}
