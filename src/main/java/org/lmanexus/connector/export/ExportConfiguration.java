package org.lmanexus.connector.export;

import org.lmanexus.connector.RecordExports;
import org.lmanexus.connector.mapping.MappingFolder;
import org.lmanexus.goldenrecord.GoldenRecords;
import org.lmanexus.kernel.Home;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ExportSettings.class)
class ExportConfiguration {

    @Bean
    RecordExports recordExports(GoldenRecords records, Home home, ExportSettings settings) {
        return new MappedExports(
                records,
                new FpmlStatement(
                        new MappingFolder(home.mappings().resolve("fpml")), settings.fpmlSchema()),
                new CsvTable(new MappingFolder(home.mappings().resolve("csv"))));
    }
}
