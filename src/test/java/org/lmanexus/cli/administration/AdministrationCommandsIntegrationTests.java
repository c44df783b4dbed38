package org.lmanexus.cli.administration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmanexus.cli.Commands;
import org.lmanexus.cli.engine.CommandTest;
import org.lmanexus.identity.Users;
import org.lmanexus.kernel.Actor;
import org.lmanexus.support.Deals.Deal;
import org.lmanexus.support.TestPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The commands audit, user, db and job.
class AdministrationCommandsIntegrationTests extends CommandTest {

    @Autowired private Users users;
    @Autowired private JdbcClient jdbc;

    @Test
    void aTrailThatHoldsIsIntact() {
        deals.agreed();

        Ran ran = nexus("audit", "verify");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).containsPattern("\\d+ events in \\d+ chains: intact");
    }

    @Test
    void aTrailThatWasTamperedWithIsLocated() {
        Deal deal = deals.agreed();
        tamper(deal, "Mallory");
        try {
            Ran ran = nexus("audit", "verify");

            assertThat(ran.exit()).isEqualTo(1);
            assertThat(ran.out())
                    .contains("broken")
                    .contains("workspace " + deal.workspaceId() + " at event 1");
        } finally {
            tamper(deal, deal.agent().name());
        }
    }

    @Test
    void theTrailOfAWorkspaceIsExportedAsJsonAndAsCsv() {
        Deal deal = deals.agreed();
        deals.agreed();

        Ran json = nexus("audit", "export", "--workspace", deal.workspaceId());
        Ran csv = nexus("audit", "export", "--workspace", deal.workspaceId(), "--format", "csv");

        assertThat(json.exit()).isZero();
        assertThat(JsonMapper.shared().readTree(json.out()))
                .isNotEmpty()
                .allMatch(event -> event.path("chain").asString().equals(deal.workspaceId()));
        assertThat(csv.exit()).isZero();
        assertThat(csv.lines().getFirst()).startsWith("\"id\",\"timestamp\",");
        assertThat(csv.out()).contains("EXPORT_AUDIT");
    }

    @Test
    void whoIsAddedAfterTheFirstAdministratorMustSetAPasswordOfHisOwnUnlessHeTypedIt() {
        users.makeAdministrator(added("first@bank.example"));

        Actor other = added("other@bank.example");
        Actor own = added("own@bank.example", "--own-password");

        assertThat(wantsNewPassword(other)).isTrue();
        assertThat(wantsNewPassword(own)).isFalse();
    }

    private Actor added(String email, String... more) {
        String[] add = {"user", "add", "--email", email, "--name", "Nell", "--password"};
        String[] all = Arrays.copyOf(add, add.length + more.length);
        System.arraycopy(more, 0, all, add.length, more.length);
        Ran ran = asked("some words of hers", all);
        assertThat(ran.exit()).as(ran.errors()).isZero();
        return users.byEmail(email).orElseThrow();
    }

    private boolean wantsNewPassword(Actor person) {
        return jdbc.sql("select wants_new_password from users where id = :id")
                .param("id", person.userId())
                .query(Boolean.class)
                .single();
    }

    @Test
    void aUserIsAddedOnceWithAPasswordThatWasAskedFor() {
        String[] add = {
            "user", "add", "--email", "new@bank.example", "--name", "Nell", "--password"
        };

        Ran first = asked("a long password", add);
        Ran again = asked("a long password", add);
        Ran weak =
                asked(
                        "short",
                        "user",
                        "add",
                        "--email",
                        "w@bank.example",
                        "--name",
                        "W",
                        "--password");

        assertThat(first.exit()).isZero();
        assertThat(users.byEmail("New@Bank.example")).get().extracting("name").isEqualTo("Nell");
        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.errors().lines()).singleElement().asString().contains("exists already");
        assertThat(weak.exit()).isEqualTo(2);
        assertThat(weak.errors()).contains("password").doesNotContain("short\n");
    }

    @Test
    void anEmptyDatabaseIsBroughtUpToDateByAnEngineOfTheCommandsOwn() {
        String database = TestPostgres.createDatabase();
        Map<String, String> settings =
                Map.of("nexus.db.url", TestPostgres.url(database), "nexus.db.user", "postgres");
        settings.forEach(System::setProperty);
        try {
            StringWriter out = new StringWriter();
            int exit = Commands.line().setOut(new PrintWriter(out, true)).execute("db", "migrate");

            assertThat(exit).isZero();
            assertThat(out).hasToString("the database is up to date\n");
            assertThat(
                            JdbcClient.create(TestPostgres.dataSource(database))
                                    .sql("select count(*) from workspaces")
                                    .query(Long.class)
                                    .single())
                    .isZero();
        } finally {
            settings.keySet().forEach(System::clearProperty);
        }
    }

    @Test
    void theJobsAreListedWithTheirTimes() {
        Ran ran = nexus("job", "list");

        assertThat(ran.exit()).isZero();
        assertThat(ran.lines())
                .anyMatch(line -> line.matches("drift-detection +0 0 1 .*Europe/London.*"))
                .anyMatch(line -> line.startsWith("graph-refresh "))
                .anyMatch(line -> line.startsWith("golden-record-refresh "));
    }

    @Test
    void aJobIsRunOverEveryWorkspace() {
        deals.agreed();
        long all = jdbc.sql("select count(*) from workspaces").query(Long.class).single();

        Ran ran = nexus("job", "run", "graph-refresh");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out())
                .isEqualTo(
                        "graph-refresh: completed, %d workspaces done, 0 skipped%n".formatted(all));
        assertThat(nexus("job", "list").out()).containsPattern("graph-refresh .* completed 2");
    }

    @Test
    void aJobThatIsNotThereOrDoesNotRunIsNamed() {
        for (List<String> command :
                List.of(
                        List.of("job", "run", "tea-making"),
                        List.of("job", "stop", "drift-detection"),
                        List.of("job", "recover", "drift-detection"))) {
            Ran ran = nexus(command.toArray(String[]::new));

            assertThat(ran.exit()).as("%s", command).isEqualTo(1);
            assertThat(ran.errors().lines()).singleElement().asString().contains(command.getLast());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit", "user", "db", "job", "mapping"})
    void aGroupSaysWhatItHas(String group) {
        Ran ran = nexus(group);

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.errors().lines())
                .singleElement()
                .asString()
                .startsWith(group + ": say what to do");
    }

    private Ran asked(String password, String... arguments) {
        InputStream keyboard = System.in;
        System.setIn(new ByteArrayInputStream((password + "\n").getBytes(StandardCharsets.UTF_8)));
        try {
            return nexus(arguments);
        } finally {
            System.setIn(keyboard);
        }
    }

    /// As somebody with the database's own powers may.
    private void tamper(Deal deal, String name) {
        jdbc.sql(
                        """
                        do $$
                        begin
                            set local session_replication_role = replica;
                            update audit_events set actor_name = '%s'
                             where chain = '%s' and seq = 1;
                        end
                        $$
                        """
                                .formatted(name, deal.workspaceId()))
                .update();
    }
}
