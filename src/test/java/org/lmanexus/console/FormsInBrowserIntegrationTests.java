package org.lmanexus.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lmanexus.agreement.Agreements;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.graph.Graphs;
import org.lmanexus.kernel.Actor;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.lmanexus.sync.NightlyJobs;
import org.lmanexus.sync.NightlyJobs.Scope;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import java.time.Duration;
import java.util.List;

/// What is filled in and chosen on the pages of one deal, in a real browser.
@ConsoleTest
class FormsInBrowserIntegrationTests {

    private static final String[] AS_IT_CAME = {"1.1", "2.1", "7.1", "21.2", "33.1"};
    private static final String SAID = ".said";

    @Autowired private Deals deals;
    @Autowired private Agreements agreements;
    @Autowired private Graphs graphs;
    @Autowired private NightlyJobs jobs;
    @Autowired private Environment environment;

    private Deal deal = new Deal("", new Actor("", ""));
    private String root = "";
    private Browser browser;

    @BeforeEach
    void anAgentWithAnAgreementAtTheScreen() {
        browser = Browser.open(environment.getRequiredProperty("local.server.port"));
        deal = deals.agreed();
        graphs.refresh(deal.workspaceId());
        root = "/deals/" + deal.workspaceId();
        browser.signIn(Deals.email(deal.agent()));
    }

    @AfterEach
    void off() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aClauseIsPutInMovedAndTakenOutBesideTheText() {
        inspect("2.1", "behind");
        fill("behind", "label", "2.2");
        fill("behind", "title", "Purpose");
        fill("behind", "body", "Each Borrower uses it well.");
        save("behind");
        browser.awaitText(SAID, "put in");
        assertThat(labels()).containsExactly("1.1", "2.1", "2.2", "7.1", "21.2", "33.1");

        inspect("2.2", "place");
        browser.await(on -> on.findElements(By.cssSelector(form("place") + " option")).size() > 1);
        new Select(browser.find(form("place") + " [name=after]"))
                .selectByVisibleText("33.1 Notices");
        save("place");
        browser.awaitText(SAID, "moved");
        assertThat(labels()).containsExactly("1.1", "2.1", "7.1", "21.2", "33.1", "2.2");

        inspect("2.2", "removal");
        save("removal");
        browser.awaitText(SAID, "taken out");
        assertThat(labels()).containsExactly(AS_IT_CAME);
    }

    @Test
    void aClauseThatAnAddressNamesIsReadBelowTheHeadOfThePage() {
        for (String label : List.of("7.1", "33.1")) {
            browser.go(root + "/agreement#" + deals.clause(deal, label).id());
            browser.await(on -> underTheHead(label) >= 0);
        }
    }

    /// How far below the head of the page the heading stands; less than 0 for under it, or out of
    /// the window.
    private int underTheHead(String label) {
        return Integer.parseInt(
                browser.script(
                        """
                        const heading = document.getElementById("%s").querySelector("h2").getBoundingClientRect();
                        const below = heading.top - document.querySelector(".top").getBoundingClientRect().bottom;
                        return heading.bottom > innerHeight ? -1 : Math.round(below);
                        """
                                .formatted(deals.clause(deal, label).id())));
    }

    @Test
    void aTermIsFoundOnTheMapAndLeadsOnToWhatItTouches() {
        browser.go(root + "/map/table");
        browser.find("[name=find]").sendKeys("Leverage", Keys.ENTER);
        browser.await(on -> String.valueOf(on.getCurrentUrl()).contains("find=Leverage"));
        browser.click("tbody a[data-node]");
        browser.awaitText("#beside h2", "Leverage");
        browser.awaitText("#beside", "Changing it touches");

        WebElement next = browser.find("#beside a[data-node]");
        String name = next.getText();
        next.click();
        browser.awaitText("#beside h2", name);

        new Select(browser.find("[name=type]")).selectByValue("covenant");
        browser.await(on -> String.valueOf(on.getCurrentUrl()).contains("type=covenant"));
        assertThat(browser.all("tbody td:nth-child(2)"))
                .isNotEmpty()
                .allSatisfy(type -> assertThat(type.getText()).isEqualTo("covenant"));
    }

    @Test
    void theMapItselfIsSearchedAndNarrowed() {
        browser.go(root + "/map");
        browser.await(on -> on.findElements(By.cssSelector("#map[data-ready]")).size() == 1);
        browser.find("#map-find").sendKeys("Margin floor", Keys.ENTER);
        browser.awaitText("#beside h2", "Margin floor");

        browser.click("[name=flag][value=drift]");
        browser.awaitText("#map-said", "0");
    }

    @Test
    void aTermThatIsSoughtBeforeTheMapIsThereIsShownAsSoonAsItIs() {
        browser.delayed(Duration.ofMillis(1500), root + "/map");
        browser.find("#map-find").sendKeys("Margin floor", Keys.ENTER);
        browser.awaitText("#beside h2", "Margin floor");
    }

    @Test
    void runsOfJobsAreNarrowedByJobOutcomeAndDay() {
        jobs.run("drift-detection", Scope.ALL, progress -> {});
        browser.go("/job-runs");
        new Select(browser.find("[name=job]")).selectByValue("drift-detection");
        browser.awaitText("h1", "drift-detection");
        assertThat(browser.all("tbody td:first-child"))
                .isNotEmpty()
                .allSatisfy(job -> assertThat(job.getText()).isEqualTo("drift-detection"));

        new Select(browser.find("[name=outcome]")).selectByValue("COMPLETED");
        browser.await(on -> String.valueOf(on.getCurrentUrl()).contains("outcome=COMPLETED"));
        assertThat(browser.all("tbody .tag"))
                .isNotEmpty()
                .allSatisfy(outcome -> assertThat(outcome.getText()).isEqualTo("Completed"));

        browser.script("document.querySelector('[name=since]').value = '2999-01-01'");
        browser.click(".filters button");
        browser.awaitText("main", "No run of that kind");
    }

    private void inspect(String label, String form) {
        browser.go(root + "/agreement?clause=" + deals.clause(deal, label).id());
        browser.click("#inspector details:has(" + form(form) + ") summary");
    }

    private static String form(String end) {
        return "form[hx-post$='/" + end + "']";
    }

    private void fill(String form, String field, String words) {
        browser.find(form(form) + " [name=" + field + "]").sendKeys(words);
    }

    private void save(String form) {
        fill(form, "reason", "Agreed on the call");
        browser.click(form(form) + " button[type=submit]");
    }

    private List<String> labels() {
        return agreements.clauses(deal.workspaceId()).stream().map(StandingClause::label).toList();
    }
}
