package org.lmanexus.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lmanexus.document.docx.write.DocxBuilder;
import org.lmanexus.document.docx.write.DocxComment;
import org.lmanexus.document.write.Author;
import org.lmanexus.graph.Graphs;
import org.lmanexus.kernel.Actor;
import org.lmanexus.sync.Uploads;
import org.lmanexus.sync.Uploads.Received;
import org.lmanexus.sync.Uploads.Upload;
import org.lmanexus.workspace.Workspaces;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;

/// A deal in which every name and every text would run if a page took it for markup, in a real
/// browser: file, author, remark, clause, term, person, deal and reason.
@ConsoleTest
class HostileWordsInBrowserIntegrationTests {

    private static final String HOSTILE = "<img src=x onerror=window.hit=1>";
    private static final Author COUNSEL = Author.of(HOSTILE + " LLP", "2026-03-09T10:15:00Z");

    @Autowired private People people;
    @Autowired private Workspaces workspaces;
    @Autowired private Graphs graphs;
    @Autowired private Uploads uploads;
    @Autowired private Environment environment;

    private Actor agent = new Actor("", "");
    private String deal = "";
    private String root = "";
    private Browser browser;

    @BeforeEach
    void aHostileMarkupOfAHostileAgreement() throws Exception {
        browser = Browser.open(environment.getRequiredProperty("local.server.port"));
        agent = people.named(HOSTILE);
        deal = workspaces.create(HOSTILE, "EUR", BigDecimal.TEN, "LMA", agent).id();
        root = "/deals/" + deal;
        take(agreement("2.50"), true);
        Received markup = take(agreement("[-2.50-]{+2.75+}"), false);
        graphs.refresh(deal);
        browser.signIn(people.email(agent));
        browser.go(root + "/inbox/" + markup.sessionId());
    }

    @AfterEach
    void off() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void isReadAsItsWordsOnEveryPage() {
        shows(".paper", ".threads");
        browser.type("j");
        shows("#detail");
        browser.find("#detail [name=because]").sendKeys(HOSTILE, Keys.ESCAPE);
        browser.type("a");
        browser.awaitText("#progress", "1 applied");

        for (String page : Pages.all(root)) {
            browser.go(page);
            browser.find("main h1");
            nothingRan(page);
        }
        browser.go(root + "/agreement");
        browser.click("h2 [data-clause]");
        browser.script(
                "document.querySelectorAll('main details').forEach(each => each.open = true)");
        shows(".legal", ".outline", "#inspector h2");
        browser.go(root + "/map");
        browser.find("#map[data-ready]");
        browser.find("#map-find").sendKeys(HOSTILE, Keys.ENTER);
        shows("#beside h2");
        for (String page : new String[] {"", "/inbox", "/drift", "/map/table", "/audit"}) {
            browser.go(root + page);
            shows("main");
        }
        browser.go("/search?words=hostile");
        shows("main");
    }

    private void shows(String... places) {
        for (String place : places) {
            browser.awaitText(place, HOSTILE);
        }
        nothingRan(places[0]);
    }

    private void nothingRan(String where) {
        assertThat(
                        browser.script(
                                """
                                return [window.hit, document.querySelectorAll("img[onerror], main script:not([src])").length].join()
                                """))
                .as(where)
                .isEqualTo(",0");
    }

    private static byte[] agreement(String margin) {
        return DocxBuilder.docx()
                .title(HOSTILE)
                .heading(1, "Interest " + HOSTILE)
                .heading(2, HOSTILE)
                .paragraph(
                        p ->
                                p.redline(
                                        "“Margin " + HOSTILE + "” means " + margin + " per cent.",
                                        COUNSEL))
                .paragraph(
                        p ->
                                p.text("Each hostile word is ")
                                        .commented(
                                                HOSTILE, DocxComment.of("Why " + HOSTILE, COUNSEL)))
                .bytes();
    }

    private Received take(byte[] bytes, boolean baseline) throws Exception {
        Path file = Files.createTempFile("hostile", ".docx");
        try {
            Files.write(file, bytes);
            return uploads.take(deal, new Upload(file, HOSTILE + ".docx", baseline), agent);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
