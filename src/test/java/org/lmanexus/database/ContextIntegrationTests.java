package org.lmanexus.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lmanexus.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ContextIntegrationTests {

    private final JdbcClient jdbc;

    @Autowired
    ContextIntegrationTests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void everyMigrationIsApplied() {
        assertThat(
                        jdbc.sql("select count(*) from flyway_schema_history where success")
                                .query(Integer.class)
                                .single())
                .isEqualTo(12);
    }

    @Test
    void theDatabaseFillsTimesInUtc() {
        assertThat(jdbc.sql("show time zone").query(String.class).single()).isEqualTo("UTC");
    }
}
