package org.lmanexus;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

import java.time.Clock;

/// The engine: everything that needs a database. Started by the `nexus` command only.
///
/// Beans are named by their whole class name: two modules may each have a hidden `Settlement`.
@Modulithic(systemName = "LMA Nexus")
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class NexusApplication {

    @Bean
    static Clock clock() {
        return Clock.systemUTC();
    }
}
