package org.lmanexus.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmanexus.NexusApplication;
import org.lmanexus.audit.AuditChain;
import org.lmanexus.identity.Users;
import org.lmanexus.kernel.Actor;
import org.lmanexus.support.TestPostgres;
import org.lmanexus.workspace.Access;
import org.lmanexus.workspace.GovernanceRules;
import org.lmanexus.workspace.Permission;
import org.lmanexus.workspace.Workspaces;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.security.crypto.password.PasswordEncoder;

import java.nio.charset.StandardCharsets;
import java.util.List;

import javax.sql.DataSource;

/// The product, started on a database that the seed's own system made and filled.
class AdoptionIntegrationTests {

    private static final String ALL_ROWS =
            """
            select format('%%s', to_jsonb(t)) from %s t
            """;

    private static final String LOST_ROWS =
            """
            select count(*) from unnest(cast(? as text[])) old
             where not exists (select from %s t where to_jsonb(t) @> cast(old as jsonb))
            """;

    private static final String DATABASE = TestPostgres.createDatabase();
    private static final JdbcClient JDBC = JdbcClient.create(TestPostgres.dataSource(DATABASE));

    private static ConfigurableApplicationContext product;
    private static List<Table> before;

    @BeforeAll
    static void startOnTheSeedsDatabase() {
        DataSource database = TestPostgres.dataSource(DATABASE);
        ResourceDatabasePopulator seed =
                new ResourceDatabasePopulator(
                        new ClassPathResource("adoption/seed-schema.sql"),
                        new ClassPathResource("adoption/seed-data.sql"));
        seed.setSqlScriptEncoding(StandardCharsets.UTF_8.name());
        seed.execute(database);
        before =
                JDBC
                        .sql("select tablename from pg_tables where schemaname = 'public'")
                        .query(String.class)
                        .stream()
                        .map(name -> new Table(name, rows(name)))
                        .toList();
        product =
                new SpringApplicationBuilder(NexusApplication.class)
                        .web(WebApplicationType.NONE)
                        .run(
                                "--nexus.db.url=" + TestPostgres.url(DATABASE),
                                "--nexus.db.user=postgres",
                                "--nexus.data=target/test-data/adoption",
                                "--camel.main.routes-include-pattern=false",
                                "--spring.quartz.auto-startup=false");
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @ParameterizedTest
    @CsvSource({
        "users, 5",
        "workspaces, 3",
        "workspace_members, 10",
        "clauses, 14",
        "variables, 15",
        "graph_nodes, 29",
        "graph_edges, 49",
        "graph_state, 3",
        "drift_items, 5",
        "audit_events, 30"
    })
    void everyRowOfTheSeedsDataIsFoundAsItWas(String name, int rows) {
        Table table =
                before.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();

        assertThat(table.rows()).hasSize(rows);
        assertThat(lost(table)).isZero();
        assertThat(count(name)).isEqualTo(rows);
    }

    @Test
    void nothingHadToBeMended() {
        assertThat(before).hasSize(17);
        assertThat(count("adoption_repairs")).isZero();
    }

    @Test
    void anAdoptedTrailIsSealed() {
        AuditChain.Verdict verdict = product.getBean(AuditChain.class).verify();

        assertThat(verdict.intact()).isTrue();
        assertThat(verdict.events()).isEqualTo(30);
        assertThat(JDBC.sql("select sum(adopted) from audit_chains").query(Long.class).single())
                .isEqualTo(30);
    }

    @Test
    void adoptedPeopleKeepTheirPasswordsAndRoles() {
        Actor james =
                product.getBean(Users.class).byEmail("James.Wilson@legalfirm.com").orElseThrow();
        Access access = product.getBean(Access.class);

        assertThat(james.userId()).isEqualTo("user-002");
        assertThat(
                        product.getBean(PasswordEncoder.class)
                                .matches(
                                        "Password123",
                                        value("select password from users where id = 'user-002'")))
                .isTrue();
        assertThat(access.allows(james, "ws-001", Permission.DRIFT_REVERT_DRAFT)).isTrue();
        assertThat(access.allows(james, "ws-002", Permission.DRIFT_REVERT_DRAFT)).isFalse();
    }

    @Test
    void adoptedDealsKeepTheirAmountsAndRules() {
        Workspaces workspaces = product.getBean(Workspaces.class);

        assertThat(workspaces.get("ws-001").amount()).isEqualByComparingTo("500000000");
        assertThat(workspaces.get("ws-002").governance())
                .isEqualTo(new GovernanceRules(true, false, false, true, true, true));
        assertThat(workspaces.byFolder("project-atlas-senior-secured-facility"))
                .hasValueSatisfying(deal -> assertThat(deal.id()).isEqualTo("ws-001"));
    }

    @Test
    void whatTheOldTablesDidNotSayIsFilledInSensibly() {
        assertThat(value("select label from clauses where id = 'clause-011'")).isEqualTo("11");
        assertThat(value("select baseline_unit from variables where id = 'var-002'"))
                .isEqualTo("bps");
        assertThat(value("select baseline_approved_at::text from variables where id = 'var-002'"))
                .isEqualTo("2024-06-01 10:10:00");
        assertThat(value("select count(*)::text from downstream_connectors")).isEqualTo("12");
    }

    @Test
    void aRowThatPointsIntoAnotherDealLivesOnButNoNewOneIsTaken() {
        JDBC.sql("update variables set value = '351', version = version + 1 where id = 'var-014'")
                .update();

        assertThat(value("select clause_id from variables where id = 'var-014'"))
                .isEqualTo("clause-003");
        assertThatThrownBy(
                        () ->
                                JDBC.sql(
                                                """
                                                insert into variables (
                                                    id, workspace_id, clause_id, label, type, value,
                                                    updated_at)
                                                select 'new', 'ws-003', clause_id, label, type, value,
                                                       updated_at
                                                  from variables where id = 'var-014'
                                                """)
                                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        JDBC.sql("update variables set value = '350', version = 0 where id = 'var-014'").update();
    }

    private static List<String> rows(String table) {
        return JDBC.sql(ALL_ROWS.formatted(table)).query(String.class).list();
    }

    private static long lost(Table table) {
        return JDBC.sql(LOST_ROWS.formatted(table.name()))
                .param(1, table.rows().toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    private static int count(String table) {
        return rows(table).size();
    }

    private static String value(String sql) {
        return JDBC.sql(sql).query(String.class).single();
    }

    private record Table(String name, List<String> rows) {}
}
