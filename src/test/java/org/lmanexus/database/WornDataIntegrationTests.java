package org.lmanexus.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmanexus.support.TestPostgres;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

import javax.sql.DataSource;

/// A database of the old system with everything in it that its tables did not forbid.
class WornDataIntegrationTests {

    private static final DataSource DATABASE =
            TestPostgres.dataSource(TestPostgres.createDatabase());
    private static final JdbcClient JDBC = JdbcClient.create(DATABASE);

    @BeforeAll
    static void migrate() {
        new ResourceDatabasePopulator(
                        new ClassPathResource("adoption/seed-schema.sql"),
                        new ClassPathResource("adoption/worn-data.sql"))
                .execute(DATABASE);
        Flyway.configure()
                .dataSource(DATABASE)
                .baselineOnMigrate(true)
                .baselineVersion("1")
                .load()
                .migrate();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    select amount::text from workspaces where id = 'w1'                       | 0
                    select amount::text from workspaces where id = 'w2'                       | 9007199254740992
                    select is_locked::text from clauses where id = 'c1'                       | false
                    select status::text from drift_items where id = 'd1'                      | reverted
                    select status::text from drift_items where id = 'd2'                      | unresolved
                    select total_items::text from reconciliation_sessions where id = 's1'     | 2
                    select pending_count::text from reconciliation_sessions where id = 's1'   | 1
                    select string_agg(number::text, ',' order by id) from reconciliation_items| 1,2
                    select string_agg(id, ',') from users where email_clash                   | u2
                    select count(*)::text from downstream_connectors where workspace_id = 'w1'| 4
                    """)
    void whatCouldNotBeWrittenAgainIsMended(String sql, String expected) {
        assertThat(JDBC.sql(sql).query(String.class).single()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"refresh_tokens, 1", "graph_edges, 2", "reconciliation_items, 2", "variables, 1"})
    void whatCanLiveOnIsKept(String table, int rows) {
        assertThat(JDBC.sql("select 1 from " + table).query(Integer.class).list()).hasSize(rows);
    }

    @Test
    void everyRepairIsWrittenDown() {
        assertThat(
                        JDBC.sql("select table_name || ' ' || row_id from adoption_repairs")
                                .query(String.class)
                                .list())
                .containsExactlyInAnyOrder(
                        "users u2",
                        "workspaces w1",
                        "clauses c1",
                        "drift_items d1",
                        "reconciliation_sessions s1",
                        "downstream_connectors k2");
    }
}
