package org.lmanexus.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lmanexus.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;

@IntegrationTest
class ContextIntegrationTests {

    private final JdbcClient jdbc;

    @Autowired
    ContextIntegrationTests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void everyMigrationIsApplied() throws IOException {
        assertThat(
                        jdbc.sql("select count(*) from flyway_schema_history where success")
                                .query(Integer.class)
                                .single())
                .isEqualTo(
                        new PathMatchingResourcePatternResolver()
                                .getResources("classpath:db/migration/V*.sql")
                                .length);
    }

    @Test
    void theDatabaseFillsTimesInUtc() {
        assertThat(jdbc.sql("show time zone").query(String.class).single()).isEqualTo("UTC");
    }
}
