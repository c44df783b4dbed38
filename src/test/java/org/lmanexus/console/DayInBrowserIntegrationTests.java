package org.lmanexus.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lmanexus.kernel.Actor;
import org.lmanexus.reconciliation.ReconciliationItem;
import org.lmanexus.reconciliation.ReconciliationItem.Decision;
import org.lmanexus.reconciliation.Reconciliations;
import org.lmanexus.sample.HouseStyle;
import org.lmanexus.sample.SampleDeal;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Desk;
import org.lmanexus.support.IntegrationTest;
import org.lmanexus.support.Surroundings;
import org.lmanexus.workspace.Workspaces;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;

/// A working day on the sample deal, in a real browser, on an engine that does everything.
@IntegrationTest(
        properties = {
            "nexus.serving=true",
            "spring.quartz.properties.org.quartz.scheduler.instanceName=day"
        },
        webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({Deals.class, Desk.class, People.class})
@DirtiesContext
class DayInBrowserIntegrationTests {

    private static final Surroundings AROUND = Surroundings.make();
    private static final String NAME = "Heron Holdings, senior facilities";

    @Autowired private Deals deals;
    @Autowired private People people;
    @Autowired private Workspaces workspaces;
    @Autowired private Reconciliations reconciliations;
    @Autowired private Environment environment;
    @Autowired private JdbcClient jdbc;

    private Actor agent = new Actor("", "");
    private String deal = "";
    private Browser browser;

    @DynamicPropertySource
    static void connect(DynamicPropertyRegistry registry) {
        AROUND.tell(registry);
    }

    @BeforeEach
    void anAgentAtTheScreen() {
        browser = Browser.open(environment.getRequiredProperty("local.server.port"));
        agent = people.named("Ruth Okafor");
        deal = workspaces.create(NAME, "EUR", new BigDecimal("450000000"), "LMA", agent).id();
        browser.signIn(people.email(agent));
    }

    @AfterEach
    void off() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterAll
    static void stop() throws IOException {
        AROUND.close();
    }

    @Test
    void aDealGoesFromADroppedFileToFourReceipts() throws IOException {
        open("/inbox");
        arrives(agreement(), deal + "/baseline", "taken in");
        arrives(markup(), deal, "to be decided");
        browser.click("#files a[href*='/inbox/']");
        applyTheFirstByKeyboard();
        applyAllOfHighConfidence();

        open("/map");
        browser.awaitText("main", "drift");
        settleTheDrift();
        publish();

        open("/connectors");
        browser.await(on -> on.findElements(By.cssSelector("td .tag.good")).size() == 4);
        browser.click("tbody td a");
        browser.awaitText("main", "Acknowledged");
        exportTheTrail();
        everyPageFitsEveryWindow();
    }

    private void arrives(Path file, String below, String standing) throws IOException {
        AROUND.drop(file, below);
        browser.awaitText("#files", file.getFileName().toString());
        browser.awaitText("#files", standing);
    }

    private void applyTheFirstByKeyboard() {
        browser.awaitText("h1", SampleDeal.BORROWER_MARKUP);
        browser.type("j");
        browser.find("#detail [name=because]").sendKeys("Agreed on the call", Keys.ESCAPE);
        browser.type("a");
        browser.awaitText("#progress", "1 applied");
        assertThat(items())
                .filteredOn(item -> item.decision() == Decision.APPLIED)
                .singleElement()
                .extracting(ReconciliationItem::decisionReason)
                .isEqualTo("Agreed on the call");
    }

    private void applyAllOfHighConfidence() {
        browser.click("[data-dialog=apply-high]");
        browser.find("#high-because").sendKeys("Signed", Keys.ENTER);
        browser.awaitText(".said", "decided");
    }

    private void settleTheDrift() {
        open("/drift");
        int waiting = browser.all(".items form.decide").size();
        assertThat(waiting).isPositive();
        while (!browser.all(".items form.decide").isEmpty()) {
            int before = browser.all(".items form.decide").size();
            browser.find(".items form.decide [name=reason]").sendKeys("Amendment signed");
            browser.click(".items form.decide button[hx-post$=OVERRIDE]");
            browser.await(
                    on ->
                            on.findElements(By.cssSelector(".items form.decide")).size()
                                    == before - 1);
        }
    }

    private void publish() {
        open("/record");
        browser.find("[name=reason]").sendKeys("Amendment signed");
        browser.click(".standing button.main");
        browser.awaitText(".said", "Version 1 is published");
    }

    private void exportTheTrail() {
        open("/audit");
        browser.click("[hx-post$=verify]");
        browser.awaitText("#chain", "The chain holds");
        assertThat(browser.download(() -> browser.click("button[value=JSON]")))
                .content()
                .contains("Agreed on the call", "Amendment signed");
    }

    private void everyPageFitsEveryWindow() throws IOException {
        Pictures pictures = new Pictures(browser);
        for (String page :
                List.of("inbox", "drift?status=ALL", "record", "connectors", "audit", "members")) {
            open("/" + page);
            pictures.take(page.replaceAll("\\?.*", ""));
        }
        open("");
        pictures.take("dashboard");
        open("/connectors");
        browser.click("tbody td a");
        pictures.take("delivery");
        open("/connectors/finastra/preview");
        pictures.take("payload");
        open("/agreement");
        browser.click("h2 [data-clause]");
        browser.find("#inspector h2");
        pictures.take("agreement");
        open("/map");
        browser.find("#map-find").sendKeys("Majority Lenders", Keys.ENTER);
        browser.find("#beside h2");
        pictures.take("map");
        open("/inbox/" + reconciliations.sessions(deal).getFirst().id());
        browser.type("j", "j");
        browser.awaitText("#detail", "Material Adverse Effect");
        pictures.take("review");
        open("/map/table");
        pictures.take("map-table");
        for (String page : List.of("", "account", "search?words=margin")) {
            browser.go("/" + page);
            pictures.take(page.isEmpty() ? "deals" : page.replaceAll("\\?.*", ""));
        }
        browser.driver().manage().deleteAllCookies();
        browser.go("/sign-in");
        pictures.take("sign-in");
        pictures.assertAllFitted();
    }

    @Test
    void aJobThatFailedIsStartedAgain() throws IOException {
        deals.agreed();
        jdbc.sql(
                        """
                        alter table batch_step_execution add constraint no_ranges
                            check (step_name not like '%range%') not valid
                        """)
                .update();
        browser.go("/jobs");
        browser.click("#job-drift-detection [hx-post$=RUN]");
        browser.awaitText("#job-drift-detection", "Failed");
        jdbc.sql("alter table batch_step_execution drop constraint no_ranges").update();

        browser.click("#job-drift-detection [hx-post$=RECOVER]");

        browser.awaitText("#job-drift-detection", "Completed");
        browser.click("#job-drift-detection a.strong");
        browser.awaitText("main", "Completed");
        Pictures pictures = new Pictures(browser);
        for (String page : List.of("jobs", "job-runs")) {
            browser.go("/" + page);
            pictures.take(page);
        }
        pictures.assertAllFitted();
    }

    @Test
    void aScheduleIsPausedAndResumed() {
        browser.go("/jobs");
        browser.click("#job-drift-detection [hx-post$=PAUSE]");
        browser.awaitText("#job-drift-detection", "schedule paused");
        browser.go("/jobs");
        browser.click("#job-drift-detection [hx-post$=RESUME]");

        browser.await(
                on ->
                        on.findElements(By.cssSelector("#job-drift-detection [hx-post$=PAUSE]"))
                                        .size()
                                == 1);
        browser.awaitText("#job-drift-detection", "next in");
    }

    private void open(String page) {
        browser.go("/deals/" + deal + page);
    }

    private List<ReconciliationItem> items() {
        return reconciliations.items(reconciliations.sessions(deal).getFirst().id());
    }

    private static Path agreement() throws IOException {
        Path file = AROUND.desk(SampleDeal.AGREEMENT);
        SampleDeal.agreement(HouseStyle.AUTOMATIC_NUMBERS, file);
        return file;
    }

    private static Path markup() throws IOException {
        Path file = AROUND.desk(SampleDeal.BORROWER_MARKUP);
        SampleDeal.borrowerMarkup(file);
        return file;
    }
}
