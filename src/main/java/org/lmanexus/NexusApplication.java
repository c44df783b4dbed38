package org.lmanexus;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

import java.time.Clock;

/// The engine: everything that needs a database. Started by the `nexus` command only.
@Modulithic(systemName = "LMA Nexus")
@SpringBootApplication
public class NexusApplication {

    @Bean
    static Clock clock() {
        return Clock.systemUTC();
    }
}
