package org.lmanexus.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lmanexus.graph.Graphs;
import org.lmanexus.kernel.Actor;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.lmanexus.support.TestDeal;
import org.lmanexus.sync.Uploads;
import org.lmanexus.sync.Uploads.Received;
import org.lmanexus.sync.Uploads.Upload;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The pages in a real browser, by the keys alone: Tab there and back, arrows, Enter and Escape.
@ConsoleTest
class KeyboardInBrowserIntegrationTests {

    /// Notes what Tab should lead to, and begins at one end of it. Says how many keys that takes at
    /// most: a date is three fields and a button.
    private static final String WATCH =
            """
            const can = "a[href], button, summary, select, textarea, input:not([type=hidden]), [tabindex]";
            window.due = [...document.querySelectorAll(can)].filter(each => each.tabIndex >= 0 && !each.matches(":disabled")
                && !each.closest("dialog:not([open])") && each.checkVisibility({ visibilityProperty: true }));
            if (%b) window.due.reverse();
            window.walked = [];
            window.unseen = [];
            window.keyed = false;
            if (!window.watched) {
                window.watched = true;
                document.addEventListener("keydown", () => { window.keyed = true; }, true);
                document.addEventListener("focusin", event => {
                    const style = getComputedStyle(event.target);
                    window.walked.push(event.target);
                    // Whether one that a script gave is drawn is the browser's guess; each comes once more, by a key
                    if (window.keyed && style.outlineStyle === "none" && style.boxShadow === "none") window.unseen.push(event.target);
                });
            }
            window.due[0].focus({ focusVisible: true });
            return window.due.length + 3 * document.querySelectorAll("input[type=date]").length + 6;
            """;

    /// What was missed, left out of its turn, or had no visible focus.
    private static final String MISSED =
            """
            const due = window.due.filter(each => each.isConnected && each.checkVisibility());
            const came = [...new Set(window.walked)].filter(each => due.includes(each));
            const at = due.findIndex((each, nth) => came[nth] !== each);
            const said = each => each ? each.outerHTML.substring(0, 120) : "nothing";
            const first = window.due[0], again = window.walked.filter(each => each === first).length > 1;
            return (again || !due.includes(first) ? "" : "no key led to " + said(first) + " ")
                + (at < 0 ? "" : "instead of " + said(due[at]) + " came " + said(came[at]) + " ")
                + window.unseen.map(each => "focus unseen on " + said(each)).slice(0, 3).join(" ");
            """;

    private static final String OPEN = "dialog[open]";

    @Autowired private Deals deals;
    @Autowired private Graphs graphs;
    @Autowired private Uploads uploads;
    @Autowired private Environment environment;

    private Deal deal = new Deal("", new Actor("", ""));
    private String root = "";
    private String review = "";
    private Browser browser;

    @BeforeEach
    void anAgentWithAMarkupAtTheScreen() throws Exception {
        browser = Browser.open(environment.getRequiredProperty("local.server.port"));
        deal = deals.empty();
        root = "/deals/" + deal.workspaceId();
        take("agreement.docx", TestDeal.baseline(), true);
        Received markup = take("borrower.docx", TestDeal.markup(), false);
        review = root + "/inbox/" + markup.sessionId();
        graphs.refresh(deal.workspaceId());
        browser.signIn(Deals.email(deal.agent()));
    }

    @AfterEach
    void off() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void tabLeadsToEverythingInItsOrderThereAndBackAndNothingHoldsTheFocus() {
        List<String> missed = new ArrayList<>();
        for (String page : Pages.all(root)) {
            browser.go(page);
            browser.find("main h1");
            missed.addAll(missed(page));
        }
        browser.go(review);
        browser.type("j");
        browser.find("#detail h2");
        missed.addAll(missed("the review"));
        browser.go(root + "/agreement");
        browser.click("h2 [data-clause]");
        browser.find("#inspector h2");
        browser.script(
                "document.querySelectorAll('main details').forEach(each => each.open = true)");
        missed.addAll(missed("the inspector of a clause"));

        assertThat(missed).isEmpty();
    }

    private List<String> missed(String page) {
        List<String> missed = new ArrayList<>();
        for (boolean back : List.of(false, true)) {
            String tabs =
                    Keys.TAB
                            .toString()
                            .repeat(Integer.parseInt(browser.script(WATCH.formatted(back))));
            if (back) {
                browser.typeShifted(tabs);
            } else {
                browser.type(tabs);
            }
            String found = browser.script(MISSED);
            if (!found.isBlank()) {
                missed.add(page + (back ? " backwards: " : ": ") + found);
            }
        }
        return missed;
    }

    @Test
    void everyDialogTakesTheFocusInHoldsItAndGivesItBack() {
        browser.go("/");
        opensAndCloses("[data-dialog=new-deal]");
        browser.go(root + "/members");
        opensAndCloses("[data-dialog=archive]");
        browser.go(review);
        opensAndCloses("[data-dialog=apply-high]");
        browser.find(".who summary").sendKeys(Keys.ENTER);
        opensAndCloses("#keys-open");

        browser.type(Keys.ESCAPE);
        assertFocus(".who:not([open]) summary");
    }

    private void opensAndCloses(String opener) {
        browser.script("document.querySelector('%s').focus()".formatted(opener));
        browser.type(Keys.ENTER);
        browser.find(OPEN);
        assertFocus(OPEN + " *");
        browser.script(
                """
                window.beyond = [];
                document.addEventListener("focusin", event => { if (!event.target.closest("dialog")) window.beyond.push(event.target.outerHTML); });
                """);
        browser.type(Keys.TAB.toString().repeat(9));
        assertThat(browser.script("return window.beyond.join()")).isEmpty();

        browser.type(Keys.ESCAPE);
        browser.await(on -> on.findElements(By.cssSelector(OPEN)).isEmpty());
        assertFocus(opener);
    }

    @Test
    void whatComesAnewKeepsTheFocus() {
        browser.go(root + "/inbox");
        renewedUnder("#files", "#files a[href*='/inbox/']");
        browser.go(root + "/members");
        browser.find(".switch").sendKeys(Keys.SPACE);
        browser.await(on -> !on.findElements(By.cssSelector(".switch:focus")).isEmpty());
        browser.go(root + "/audit");
        browser.find("[hx-post$=verify]").sendKeys(Keys.ENTER);
        browser.awaitText("#chain", "The chain holds");
        assertFocus("[hx-post$=verify]");
    }

    /// Waits until the part has come anew while the focus was in it.
    private void renewedUnder(String part, String focus) {
        browser.script("document.querySelector('%s').dataset.old = 1".formatted(part));
        browser.script("document.querySelector(\"%s\").focus()".formatted(focus));
        browser.await(on -> !on.findElements(By.cssSelector(part + ":not([data-old])")).isEmpty());
        browser.await(on -> !on.findElements(By.cssSelector(focus + ":focus")).isEmpty());
    }

    @Test
    void arrowsChooseOnInAFilterAndTheFirstTabLeadsPastTheMenu() {
        browser.go(root + "/drift");
        browser.find("[name=status]").sendKeys(Keys.ARROW_DOWN);
        browser.await(on -> String.valueOf(on.getCurrentUrl()).contains("status=OVERRIDDEN"));
        browser.find("[name=status]:focus").sendKeys(Keys.ARROW_DOWN);
        browser.await(on -> String.valueOf(on.getCurrentUrl()).contains("status=REVERTED"));
        browser.find("[name=status]:focus");

        browser.go(root + "/drift");
        browser.type(Keys.TAB, Keys.ENTER);
        browser.await(on -> !on.findElements(By.cssSelector("main:focus")).isEmpty());
        browser.type(Keys.TAB);
        assertFocus("main *");
    }

    @Test
    void theMapIsWalkedByTheArrowsAndItsTermsAreToldByEnter() {
        browser.go(root + "/map");
        browser.find("#map[data-ready]");
        browser.script("document.getElementById('map').focus()");
        browser.type(Keys.ARROW_DOWN);
        String first = browser.find("#map-said").getText();
        assertThat(first).isNotEmpty();
        browser.type(Keys.ARROW_RIGHT, Keys.ARROW_DOWN, Keys.ARROW_LEFT);
        String later = browser.find("#map-said").getText();
        assertThat(later).isNotEqualTo(first);

        browser.type(Keys.ENTER);
        browser.awaitText("#beside h2", later.replaceAll(", [^,]+$", ""));
        browser.await(on -> !on.findElements(By.cssSelector("#beside:focus")).isEmpty());
        browser.type(Keys.ESCAPE);
        assertFocus("#map");
    }

    private void assertFocus(String css) {
        assertThat(
                        browser.script(
                                "return document.activeElement.matches(\"%s\") || document.activeElement.outerHTML.substring(0, 200)"
                                        .formatted(css)))
                .as("the focus on " + css)
                .isEqualTo("true");
    }

    private Received take(String name, byte[] bytes, boolean baseline) throws Exception {
        Path file = Files.createTempFile("markup", ".docx");
        try {
            Files.write(file, bytes);
            return uploads.take(deal.workspaceId(), new Upload(file, name, baseline), deal.agent());
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
