package org.lmanexus.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmanexus.support.TestPostgres;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import javax.sql.DataSource;

/// What the database itself refuses, whoever writes.
class DatabaseRulesIntegrationTests {

    private static final String TWO_DEALS =
            """
            insert into users (id, email, password, name, updated_at)
            values ('u', 'u@example.com', '!', 'U', now()), ('holder', 'h@example.com', '!', 'H', now());
            insert into workspaces (id, name, created_by_id, updated_at)
            values ('a', 'A', 'u', now()), ('b', 'B', 'u', now());
            insert into clauses (id, workspace_id, title, body, type, "order", last_modified_by, updated_at)
            values ('ca', 'a', 'A', 'Body', 'general', 1, 'u', now()),
                   ('ca2', 'a', 'A', 'Body', 'general', 2, 'u', now()),
                   ('cb', 'b', 'B', 'Body', 'general', 1, 'u', now());
            insert into variables (id, workspace_id, clause_id, label, type, value, updated_at)
            values ('va', 'a', 'ca', 'V', 'financial', '1', now()),
                   ('vb', 'b', 'cb', 'V', 'financial', '1', now());
            insert into graph_nodes (id, workspace_id, label, type, updated_at)
            values ('na', 'a', 'N', 'financial', now()), ('nb', 'b', 'N', 'financial', now());
            insert into reconciliation_sessions (id, workspace_id, file_name, file_type, uploaded_by, updated_at)
            values ('sa', 'a', 'f', 'docx', 'u', now()), ('sb', 'b', 'f', 'docx', 'u', now());
            insert into golden_record_versions (
                id, workspace_id, version, json, content_hash, published_at, published_by, reason)
            values ('ga', 'a', 1, '{}', 'h', now(), 'u', 'r');
            """;

    private static final DataSource DATABASE =
            TestPostgres.dataSource(TestPostgres.createDatabase());
    private static final JdbcClient JDBC = JdbcClient.create(DATABASE);

    @BeforeAll
    static void fill() {
        Flyway.configure().dataSource(DATABASE).load().migrate();
        JDBC.sql(TWO_DEALS).update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update variables set clause_id = 'cb' where id = 'va'",
                "update graph_nodes set clause_id = 'cb' where id = 'na'",
                "update graph_nodes set variable_id = 'vb' where id = 'na'",
                "insert into graph_edges (id, workspace_id, source_id, target_id) values ('e', 'a',"
                        + " 'na', 'nb')",
                """
                insert into drift_items (id, workspace_id, clause_id, variable_id, title, type, severity, rule,
                    baseline_value, baseline_approved_at, current_value, current_modified_at,
                    current_modified_by, updated_at)
                values ('d', 'a', 'ca', 'vb', 't', 'general', 'LOW', 'r', '1', now(), '2', now(), 'u', now())
                """,
                """
                insert into reconciliation_items (id, workspace_id, session_id, incoming_snippet,
                    target_clause_id, confidence, baseline_value, current_value, proposed_value, number, kind,
                    updated_at)
                values ('i', 'a', 'sb', 's', 'ca', 'LOW', '', '', '', 1, 'change', now())
                """,
                """
                insert into reconciliation_items (id, workspace_id, session_id, incoming_snippet,
                    target_clause_id, confidence, baseline_value, current_value, proposed_value, number, kind,
                    updated_at)
                values ('i', 'a', 'sa', 's', 'cb', 'LOW', '', '', '', 1, 'change', now())
                """,
                """
                insert into covenants (id, workspace_id, name, test_frequency, threshold, calculation_basis,
                    clause_id, updated_at)
                values ('k', 'a', 'n', 'f', 't', 'c', 'cb', now())
                """,
                """
                insert into deliveries (id, workspace_id, record_version_id, record_version, system, idempotency_key, created_at)
                values ('x', 'b', 'ga', 1, 'LoanIQ', 'key', now())
                """
            })
    void behaviour25ARowDoesNotPointIntoAnotherDeal(String sql) {
        assertThatThrownBy(() -> JDBC.sql(sql).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("foreign key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update workspaces set amount = -1 where id = 'a'",
                "update workspaces set amount = 'NaN' where id = 'a'",
                "update clauses set is_locked = true where id = 'ca'",
                "update clauses set \"order\" = -1 where id = 'ca'",
                "update reconciliation_sessions set pending_count = 1 where id = 'sa'",
                "update golden_record_versions set json = '{\"a\":1}'",
                "delete from golden_record_versions",
                "truncate golden_record_versions cascade",
                "insert into graph_edges (id, workspace_id, source_id, target_id) values ('e', 'a',"
                        + " 'na', 'na')",
                "insert into refresh_tokens (id, token, user_id, expires_at) values ('t', 't',"
                        + " 'nobody', now())",
                "insert into users (id, email, password, name, updated_at) values ('x',"
                        + " 'U@example.com', '', '', now())"
            })
    void aRowThatMakesNoSenseIsRefused(String sql) {
        assertThatThrownBy(() -> JDBC.sql(sql).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void oneStatementMovesARunOfClauses() {
        JDBC.sql("update clauses set \"order\" = \"order\" + 1 where workspace_id = 'a'").update();
        JDBC.sql("update clauses set \"order\" = \"order\" - 1 where workspace_id = 'a'").update();

        assertThat(
                        JDBC.sql(
                                        "select id from clauses where workspace_id = 'a' order by"
                                                + " \"order\"")
                                .query(String.class)
                                .list())
                .containsExactly("ca", "ca2");
    }

    @Test
    void aLockGoesWithItsHolder() {
        JDBC.sql(
                        """
                        update clauses set is_locked = true, locked_by = 'holder', locked_at = now()
                         where id = 'cb'
                        """)
                .update();
        JDBC.sql("delete from users where id = 'holder'").update();

        assertThat(
                        JDBC.sql("select is_locked from clauses where id = 'cb'")
                                .query(Boolean.class)
                                .single())
                .isFalse();
    }
}
