package org.lmanexus.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lmanexus.agreement.Agreements;
import org.lmanexus.identity.Users;
import org.lmanexus.kernel.Actor;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.lmanexus.support.Desk;
import org.lmanexus.sync.NightlyJobs;
import org.lmanexus.sync.NightlyJobs.Run;
import org.lmanexus.sync.NightlyJobs.Scope;
import org.lmanexus.workspace.Workspaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// The nightly jobs by the hand of an agent.
@ConsoleTest
class JobsPageIntegrationTests {

    private static final String DRIFT = "/jobs/drift-detection";

    @Autowired private Deals deals;
    @Autowired private Desk desk;
    @Autowired private People people;
    @Autowired private Workspaces workspaces;
    @Autowired private Agreements agreements;
    @Autowired private NightlyJobs jobs;
    @Autowired private Users users;
    @Autowired private JdbcClient jdbc;
    @Autowired private Environment environment;

    private String port = "";
    private Deal deal = new Deal("", new Actor("", ""));
    private Reader agent = new Reader("");

    @BeforeEach
    void anAgent() throws Exception {
        port = environment.getRequiredProperty("local.server.port");
        deal = deals.agreed();
        agent = Reader.signedIn(port, Deals.email(deal.agent()));
    }

    @AfterEach
    void home() {
        agent.close();
        jdbc.sql("alter table drift_items drop constraint if exists no_drift_there").update();
    }

    @Test
    void everyJobSaysWhenItStartsAndRunsByHand() throws Exception {
        assertThat(agent.get("/jobs").body())
                .contains("every day at 01:00, Europe/London", "0 0 1 * * ?", "Run now");

        assertThat(agent.submit("/jobs", DRIFT + "/ALL", Map.of()).statusCode()).isEqualTo(200);

        Run run = jobs.last("drift-detection").orElseThrow();
        assertThat(agent.get(DRIFT).body()).contains(DRIFT + "/runs/" + run.id());
        assertThat(agent.get(DRIFT + "/runs/" + run.id()).body()).contains("Ranges", "range");
    }

    @Test
    void runsAreFoundByTheirJobTheirOutcomeAndTheirDay() throws Exception {
        Run run = jobs.run("drift-detection", Scope.ALL, progress -> {});
        String link = DRIFT + "/runs/" + run.id() + "\"";

        assertThat(agent.get("/job-runs").body()).contains(link, "Begun since");
        assertThat(agent.get("/job-runs?job=drift-detection&outcome=COMPLETED").body())
                .contains(link);
        assertThat(agent.get("/job-runs?job=&outcome=&since=2020-01-01").body()).contains(link);
        for (String other : List.of("outcome=FAILED", "job=graph-refresh", "since=2999-01-01")) {
            assertThat(agent.get("/job-runs?" + other).body()).as(other).doesNotContain(link);
        }
        assertThat(agent.get("/job-runs?job=no-such-job").statusCode()).isEqualTo(404);
        assertThat(agent.get("/job-runs?since=yesterday").statusCode()).isEqualTo(400);
        assertThat(agent.get("/job-runs?offset=-1").statusCode()).isEqualTo(400);
    }

    @Test
    void whereInTheProgramARangeFailedIsForAnAdministratorOfTheInstallation() throws Exception {
        Run run = jobs.run("drift-detection", Scope.ALL, progress -> {});
        jdbc.sql(
                        """
                        update batch_step_execution
                           set exit_message = 'it failed' || chr(10) || 'at org.lmanexus.Here'
                         where step_name like '%:%'
                           and job_execution_id in (select job_execution_id
                                                      from batch_job_execution
                                                     where job_instance_id = :run)
                        """)
                .param("run", run.id())
                .update();
        String page = DRIFT + "/runs/" + run.id();

        assertThat(agent.get(page).body()).contains("it failed").doesNotContain("lmanexus.Here");
        users.makeAdministrator(deal.agent());
        assertThat(agent.get(page).body()).contains("Where in the program", "at org.lmanexus.Here");
    }

    @Test
    void whatCannotBeDoneIsRefusedInWords() throws Exception {
        assertThat(agent.submit("/jobs", DRIFT + "/STOP", Map.of()).body())
                .contains("there is nothing to stop");
        assertThat(agent.submit("/jobs", "/jobs/no-such-job/RUN", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(agent.submit("/jobs", DRIFT + "/EXPLODE", Map.of()).statusCode()).isEqualTo(400);
        assertThat(agent.submit("/jobs", DRIFT + "/PAUSE", Map.of()).body())
                .contains("is on no schedule yet");
        assertThat(agent.get(DRIFT + "/runs/0").statusCode()).isEqualTo(404);
        assertThat(agent.submit("/jobs", "/jobs/no-such-job/PAUSE", Map.of()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aSkippedDealIsNamedToItsMembersAndCountedToOthers() throws Exception {
        Actor hostile = people.named(People.HOSTILE);
        String bad = workspaces.create(People.HOSTILE, "EUR", BigDecimal.TEN, "LMA", hostile).id();
        agreements.importBaseline(bad, Deals.agreement(), Deals.source("baseline"), hostile);
        jdbc.sql(
                        "update variables set value = '9.75' where workspace_id = :id and label ="
                                + " 'Leverage'")
                .param("id", bad)
                .update();
        jdbc.sql(
                        """
                        alter table drift_items add constraint no_drift_there
                            check (workspace_id <> '%s') not valid
                        """
                                .formatted(bad))
                .update();
        jobs.run("drift-detection", Scope.CHANGED, progress -> {});
        Run run = jobs.last("drift-detection").orElseThrow();
        String page = DRIFT + "/runs/" + run.id();

        assertThat(agent.get(page).body())
                .contains("One of the skipped deals is none of yours")
                .doesNotContain(bad);
        try (Reader own = Reader.signedIn(port, people.email(hostile))) {
            assertThat(own.get(page).body())
                    .contains("/deals/" + bad, "&lt;script&gt;alert(1)")
                    .doesNotContain(People.HOSTILE);
        }
    }

    @Test
    void whoMayMakeNoDealsSeesNoJobs() throws Exception {
        try (Reader legal = Reader.signedIn(port, Deals.email(desk.member(deal, "legal")))) {
            assertThat(legal.get("/jobs").statusCode()).isEqualTo(403);
            assertThat(legal.get(DRIFT).statusCode()).isEqualTo(403);
            assertThat(legal.submit("/", DRIFT + "/RUN", Map.of()).statusCode()).isEqualTo(403);
        }
    }
}
