package org.lmanexus.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmanexus.kernel.Actor;
import org.lmanexus.reconciliation.ReconciliationItem;
import org.lmanexus.reconciliation.ReconciliationItem.Decision;
import org.lmanexus.reconciliation.Reconciliations;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.lmanexus.support.Desk;
import org.lmanexus.support.TestDeal;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The pages in a real browser: by keyboard alone, and read by a machine for who cannot see them.
@ConsoleTest
class InBrowserIntegrationTests {

    /// What a hand on the keyboard alone cannot reach, or not see that it has.
    private static final String OUT_OF_REACH =
            """
            const bar = document.querySelector(".top"), dialog = document.querySelector("dialog[open]"), missed = [];
            const all = (dialog ?? document).querySelectorAll("a[href], button, summary, select, textarea, input:not([type=hidden])");
            for (const each of all) {
                if (each.matches(":disabled, li.line input") || each.closest("dialog:not([open])") || !each.checkVisibility()) continue;
                each.focus({ focusVisible: true });
                const style = getComputedStyle(each), box = each.getBoundingClientRect();
                const head = !dialog && getComputedStyle(bar).position === "sticky" && !bar.contains(each) && !each.matches(".skip") ? bar.getBoundingClientRect().bottom : 0;
                const why = each.tabIndex < 0 ? "no Tab leads to" : document.activeElement !== each ? "no focus for"
                    : style.outlineStyle === "none" && style.boxShadow === "none" ? "focus unseen on"
                    : box.left < -1 || box.right > innerWidth + 1 ? "beyond the side is" : box.bottom <= head || box.top >= innerHeight ? "out of sight is" : "";
                if (why) missed.push(why + " " + each.outerHTML.substring(0, 120));
            }
            return missed.slice(0, 4).join("\\n");
            """;

    private static final String WIDTH = "return document.documentElement.scrollWidth";

    private static final List<String> SERIOUS = List.of("serious", "critical");

    @TempDir private Path folder = Path.of("");

    @Autowired private Deals deals;
    @Autowired private Desk desk;
    @Autowired private Reconciliations reconciliations;
    @Autowired private Environment environment;

    private Deal deal = new Deal("", new Actor("", ""));
    private String root = "";
    private Browser browser;

    @BeforeEach
    void aDealWithAnAgreementAndAnAgentAtTheScreen() throws Exception {
        browser = Browser.open(environment.getRequiredProperty("local.server.port"));
        deal = deals.empty();
        root = "/deals/" + deal.workspaceId();
        browser.signIn(Deals.email(deal.agent()));
        upload("agreement.docx", TestDeal.baseline(), "baseline");
        browser.awaitText("#files", "agreement.docx");
    }

    @AfterEach
    void off() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aMarkupIsUploadedReviewedByKeyboardAppliedAndTakenBack() throws Exception {
        upload("borrower.docx", TestDeal.markup(), "markup");
        browser.awaitText("h1", "borrower.docx");
        browser.find(".paper ins");

        browser.type("j");
        browser.awaitText("#detail h2", label(item()));
        decide(browser, "Agreed on the call", "a");
        browser.awaitText("#progress", "1 applied");

        assertThat(item().decision()).isEqualTo(Decision.APPLIED);
        assertThat(item().decisionReason()).isEqualTo("Agreed on the call");
        browser.go(root + "/drift");
        browser.awaitText(".items", "Put back");
        browser.go(root + "/audit");
        browser.awaitText("main", "Agreed on the call");
    }

    @Test
    void ofTwoAtOnceNeitherOverwritesTheOtherAndEachSeesWhatTheOtherDecided() throws Exception {
        upload("borrower.docx", TestDeal.markup(), "markup");
        browser.awaitText("h1", "borrower.docx");
        try (Browser other = Browser.open(environment.getRequiredProperty("local.server.port"))) {
            other.signIn(Deals.email(desk.member(deal, "legal")));
            other.go(root + "/inbox/" + item().sessionId());
            for (Browser each : List.of(browser, other)) {
                each.type("j");
                each.awaitText("#detail h2", label(item()));
            }
            decide(browser, "Agreed on the call", "a");
            browser.awaitText("#progress", "1 applied");
            decide(other, "Not agreed", "r");

            other.awaitText("body", "applied by somebody else meanwhile");
            other.awaitText("#progress", "1 applied, 0 rejected");
        }
        assertThat(item().decision()).isEqualTo(Decision.APPLIED);
        assertThat(item().decisionReason()).isEqualTo("Agreed on the call");
    }

    private static void decide(Browser by, String reason, String key) {
        by.find("#detail [name=because]").sendKeys(reason, Keys.ESCAPE);
        by.type(key);
    }

    @ParameterizedTest
    @CsvSource({"legal,    d i g f m u", "risk,     d g f m r c u", "investor, d g f m u"})
    void everyRoleIsShownTheWayToItsPagesAndNoOther(String role, String keys) {
        try (Browser member = Browser.open(environment.getRequiredProperty("local.server.port"))) {
            member.signIn(Deals.email(desk.member(deal, role)));
            member.go(root);

            assertThat(member.all(".side a"))
                    .extracting(entry -> entry.getAttribute("data-key"))
                    .containsExactlyInAnyOrder(keys.split(" "));
            for (int i = 0; i < member.all(".side a").size(); i++) {
                WebElement entry = member.all(".side a").get(i);
                String name = entry.getText();
                entry.click();
                member.awaitText(".side a[aria-current]", name);
            }
        }
    }

    @Test
    void namesThatWouldRunInAPageAreShownAsWords() throws Exception {
        String hostile = "<img src=x onerror=window.hit=1>.docx";
        upload(hostile, TestDeal.markup(), "markup");
        browser.awaitText("h1", hostile);
        for (String page : List.of("/inbox", "/audit", "")) {
            browser.go(root + page);
            browser.awaitText("main", hostile);
            assertThat(browser.script("return typeof window.hit")).isEqualTo("undefined");
        }
    }

    @Test
    void everyPageOpensByTheLetterOfItsMenuEntry() {
        for (String key : List.of("g", "f", "m", "r", "c", "u", "p", "i", "d")) {
            browser.type("g", key);
            browser.await(
                    on ->
                            on.findElements(
                                                    By.cssSelector(
                                                            ".side a[aria-current][data-key="
                                                                    + key
                                                                    + "]"))
                                            .size()
                                    == 1);
        }
    }

    @Test
    void noPageShutsAnybodyOut() throws Exception {
        everyPage(this::assertNobodyIsShutOut);
    }

    @Test
    void everyActionIsInReachOfTheKeyboardAndSeenInEveryWindow() throws Exception {
        List<String> missed = new ArrayList<>();
        everyPage(page -> missed.addAll(outOfReach(page)));
        assertThat(missed).isEmpty();
    }

    private void everyPage(Consumer<String> look) throws Exception {
        upload("borrower.docx", TestDeal.markup(), "markup");
        browser.awaitText("h1", "borrower.docx");
        browser.type("j");
        browser.find("#detail h2");
        unfolded("the review", look);
        browser.script("document.getElementById('keys').showModal()");
        look.accept("the keys");
        for (String page : Pages.all(root)) {
            browser.go(page);
            browser.find("main h1");
            unfolded(page, look);
        }
        browser.go(root + "/agreement");
        browser.click("h2 [data-clause]");
        browser.find("#inspector h2");
        unfolded("the inspector of a clause", look);
        browser.go(root + "/map");
        browser.find("#map[data-ready]");
        browser.find("#map-find").sendKeys("Leverage", Keys.ENTER);
        browser.find("#beside h2");
        unfolded("a term on the map", look);
    }

    /// With all that opens in its place, and then each of its dialogs.
    private void unfolded(String page, Consumer<String> look) {
        browser.script(
                "document.querySelectorAll('main details').forEach(each => each.open = true)");
        look.accept(page);
        for (WebElement dialog : browser.all("main dialog")) {
            browser.driver().executeScript("arguments[0].showModal()", dialog);
            look.accept(page + ", " + dialog.getDomAttribute("id"));
            browser.driver().executeScript("arguments[0].close()", dialog);
        }
    }

    private List<String> outOfReach(String page) {
        List<String> missed = new ArrayList<>();
        Windows.through(
                browser,
                width -> {
                    if (Integer.parseInt(browser.script(WIDTH)) > width) {
                        missed.add("%s is wider than %d".formatted(page, width));
                    }
                    String found = browser.script(OUT_OF_REACH);
                    if (!found.isEmpty()) {
                        missed.add("%s at %d: %s".formatted(page, width, found));
                    }
                });
        return missed;
    }

    /// In one call, which a page without frames can do: the other way opens a tab each time.
    @SuppressWarnings("deprecation")
    private void assertNobodyIsShutOut(String page) {
        for (String look : List.of("light", "dark")) {
            browser.script("document.documentElement.dataset.look = '" + look + "'");
            Results found = new AxeBuilder().setLegacyMode(true).analyze(browser.driver());
            assertThat(found.getPasses()).as("rules that " + page + " was held to").isNotEmpty();
            assertThat(found.getViolations())
                    .as("serious violations of " + page + ", " + look)
                    .filteredOn(rule -> SERIOUS.contains(rule.getImpact()))
                    .extracting(rule -> rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                    .isEmpty();
        }
    }

    // The file stays until the test is over: the browser reads it after the click
    private void upload(String name, byte[] bytes, String kind) throws Exception {
        Path file = Files.write(folder.resolve(name), bytes);
        browser.go(root + "/inbox");
        browser.find("[name=kind] option[value=" + kind + "]").click();
        browser.find("[name=file]").sendKeys(file.toString());
        browser.find(".drop button").click();
    }

    private ReconciliationItem item() {
        return reconciliations
                .items(reconciliations.sessions(deal.workspaceId()).getFirst().id())
                .getFirst();
    }

    private static String label(ReconciliationItem item) {
        return String.valueOf(item.variableLabel());
    }
}
