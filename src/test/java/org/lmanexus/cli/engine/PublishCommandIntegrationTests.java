package org.lmanexus.cli.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmanexus.audit.AuditEventType;
import org.lmanexus.connector.Deliveries;
import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.goldenrecord.GoldenRecords;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.lmanexus.support.Desk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;

@Import(Desk.class)
class PublishCommandIntegrationTests extends CommandTest {

    @Autowired private GoldenRecords records;
    @Autowired private Deliveries deliveries;
    @Autowired private Desk desk;

    @Test
    void aReadyRecordIsPublishedAndEachReceiptShown() {
        Deal deal = deals.agreed();

        Ran ran =
                nexus(
                        "publish",
                        deal.workspaceId(),
                        "--reason",
                        "Signed",
                        "--as",
                        Deals.email(deal.agent()));

        assertThat(ran.errors()).isEmpty();
        assertThat(ran.lines().getFirst()).startsWith("version 1, content ");
        assertThat(ran.lines())
                .hasSize(5)
                .anyMatch(
                        line ->
                                line.matches(
                                        "LoanIQ +(awaiting approval|acknowledged) +LIQ-\\w+,"
                                                + " (awaiting approval|approved)"))
                .anyMatch(line -> line.matches("Finastra +acknowledged +D-\\w+, accepted"))
                .anyMatch(line -> line.matches("Allvue +acknowledged +inbox/\\S+\\.zip, stored"))
                .anyMatch(
                        line -> line.matches("CovenantTracker +acknowledged +COV-\\w+, recorded"));
        assertThat(ran.exit()).isZero();
    }

    @Test
    void aClosedGateIsOneLineAndPublishesNothing() throws IOException {
        Deal deal = agreed();
        nexus("decide", session(deal), "--apply-high", "--reason", "Agreed");

        Ran ran = nexus("publish", deal.workspaceId(), "--reason", "Too soon");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.errors().lines()).singleElement().asString().contains("HIGH drift");
        assertThat(records.versions(deal.workspaceId())).isEmpty();
    }

    @Test
    void publishingWantsAReason() {
        Ran none = nexus("publish", deals.agreed().workspaceId());
        Ran blank = nexus("publish", deals.agreed().workspaceId(), "--reason", " ");

        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.errors()).contains("--reason");
        assertThat(blank.exit()).isEqualTo(2);
    }

    @Test
    void anExportIsTheRecordAsJson() {
        Deal deal = deals.agreed();

        Ran ran = nexus("export", deal.workspaceId());

        assertThat(ran.exit()).isZero();
        assertThat(JsonMapper.shared().readTree(ran.out()).path("deal").isObject()).isTrue();
    }

    @Test
    void anExportAsCsvIsATableOfTheSameRecord() {
        Deal deal = deals.agreed();

        Ran ran = nexus("export", deal.workspaceId(), "--format", "csv");

        assertThat(ran.exit()).isZero();
        assertThat(ran.lines())
                .first()
                .asString()
                .startsWith("path,name,kind,value,unit,approved,");
        assertThat(ran.out()).contains("deal.pricing.margin,,percentage,2.75,%,true,7.1,");
    }

    @Test
    void anExportAsFpmlNamesWhatTheRecordLacksAndLeavesNoEvent() {
        Deal deal = deals.agreed();

        Ran ran = nexus("export", deal.workspaceId(), "--format", "fpml");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.errors().lines())
                .singleElement()
                .asString()
                .contains("deal.parties[borrower], deal.parties[agent], deal.dates.agreement");
        assertThat(desk.trail(deal, AuditEventType.EXPORT_JSON)).isEmpty();
    }

    @Test
    void anUnknownFormatIsNamedWithThoseThatThereAre() {
        Ran ran = nexus("export", deals.agreed().workspaceId(), "--format", "xls");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.errors()).contains("xls", "json, fpml or csv");
    }

    @Test
    void anUnknownWorkspaceIsNamed() {
        for (String command : new String[] {"export", "publish --reason=Signed"}) {
            Ran ran = nexus((command + " nowhere").split(" "));

            assertThat(ran.exit()).as(command).isEqualTo(1);
            assertThat(ran.errors().lines()).singleElement().asString().contains("nowhere");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPreviewShowsWhatWouldBeSentAndSendsNothing(DownstreamSystem system) {
        Deal deal = deals.agreed();
        Ran ran = nexus("mapping", "preview", system.code(), deal.workspaceId());

        assertThat(ran.errors()).isEmpty();
        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains(deal.workspaceId());
        assertThat(deliveries.ofWorkspace(deal.workspaceId())).isEmpty();
    }

    @Test
    void anUnknownSystemIsNamedBesideThoseThereAre() {
        Ran ran = nexus("mapping", "preview", "murex", "nowhere");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.errors()).contains("murex").contains("loaniq");
    }
}
