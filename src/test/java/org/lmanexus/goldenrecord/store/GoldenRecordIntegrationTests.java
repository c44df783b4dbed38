package org.lmanexus.goldenrecord.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lmanexus.audit.AuditEvent;
import org.lmanexus.audit.AuditEventType;
import org.lmanexus.drift.Drifts;
import org.lmanexus.drift.Drifts.SeenDrift;
import org.lmanexus.goldenrecord.ExportFormat;
import org.lmanexus.goldenrecord.FieldDifference;
import org.lmanexus.goldenrecord.GoldenRecord;
import org.lmanexus.goldenrecord.GoldenRecord.Status;
import org.lmanexus.goldenrecord.GoldenRecords;
import org.lmanexus.goldenrecord.RecordPublished;
import org.lmanexus.goldenrecord.RecordVersion;
import org.lmanexus.graph.Graphs;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.lmanexus.support.Desk;
import org.lmanexus.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;

@IntegrationTest
@Import({Deals.class, Desk.class})
@RecordApplicationEvents
class GoldenRecordIntegrationTests {

    private static final String WHY = "Signing";

    private final GoldenRecords records;
    private final Drifts drifts;
    private final Graphs graphs;
    private final Deals deals;
    private final Desk desk;
    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    @Autowired
    GoldenRecordIntegrationTests(
            GoldenRecords records,
            Drifts drifts,
            Graphs graphs,
            Deals deals,
            Desk desk,
            JdbcClient jdbc) {
        this.records = records;
        this.drifts = drifts;
        this.graphs = graphs;
        this.deals = deals;
        this.desk = desk;
        this.jdbc = jdbc;
    }

    @Test
    void behaviour52AnApprovedAgreementIsReady() {
        Deal deal = deals.agreed();
        GoldenRecord record = records.current(deal.workspaceId());
        assertThat(record.status()).isEqualTo(Status.READY);
        assertThat(record.reasons()).isEmpty();
        assertThat(record.integrity()).isEqualTo(100);
        assertThat(record.version()).isZero();
    }

    @Test
    void theRecordHoldsTheDealWithItsSources() {
        Deal deal = deals.agreed();
        JsonNode record = json.readTree(records.current(deal.workspaceId()).json());
        JsonNode margin = record.at("/deal/pricing/margin");
        assertThat(margin.at("/value").asString()).isEqualTo("2.75");
        assertThat(margin.at("/unit").asString()).isEqualTo("%");
        assertThat(margin.at("/approved").asBoolean()).isTrue();
        assertThat(margin.at("/source/clause").asString()).isEqualTo("7.1");
        assertThat(margin.at("/source/variableId").asString())
                .isEqualTo(deals.variable(deal, "Margin").id());
        assertThat(record.at("/deal/amount/value").asString()).isEqualTo("500000000");
        assertThat(record.at("/deal/covenants/0/metric").asString()).isEqualTo("LeverageRatio");
        assertThat(record.at("/deal/covenants/0/threshold/value").asString()).isEqualTo("4.00");
        assertThat(record.at("/record/integrity").asInt())
                .isEqualTo(graphs.integrity(deal.workspaceId()));
        assertThat(record.at("/notDerived").findValuesAsString("path"))
                .contains("deal.dates.agreement", "deal.parties[agent]");
    }

    @Test
    void behaviour52OpenHighDriftAndALowScorePutItInReviewAndSayWhy() {
        Deal deal = deals.agreed();
        desk.set(deal, "Leverage", "4.50");
        assertThat(records.current(deal.workspaceId()))
                .returns(Status.IN_REVIEW, GoldenRecord::status)
                .returns(
                        List.of(
                                "The integrity score is 89 and must be at least 90",
                                "1 HIGH drift item is unresolved"),
                        GoldenRecord::reasons);
        assertThat(records.readiness(deal.workspaceId()))
                .isEqualTo(new GoldenRecords.Readiness(Status.IN_REVIEW, 89));
    }

    @Test
    void behaviour44TheStoredStatusFollowsInTheSameTransaction() {
        Deal deal = deals.agreed();
        desk.set(deal, "Leverage", "4.50");
        assertThat(storedStatus(deal)).isEqualTo("IN_REVIEW 89 1");
        String item = drifts.unresolved(deal.workspaceId()).getFirst().id();
        drifts.override(SeenDrift.asItStands(item), WHY, null, deal.agent());
        assertThat(storedStatus(deal)).isEqualTo("READY 100 0");
    }

    @Test
    void behaviour16WhatIsInReviewOrWithoutReasonIsNotPublished(ApplicationEvents events) {
        Deal deal = deals.agreed();
        assertThatThrownBy(() -> records.publish(deal.workspaceId(), " ", null, deal.agent()))
                .isInstanceOf(Refusal.Invalid.class);
        desk.set(deal, "Leverage", "4.50");
        assertThatThrownBy(() -> records.publish(deal.workspaceId(), WHY, null, deal.agent()))
                .isInstanceOf(Refusal.Conflict.class)
                .hasMessageContaining("89")
                .hasMessageContaining("HIGH");
        assertThat(records.latest(deal.workspaceId())).isEmpty();
        assertThat(events.stream(RecordPublished.class)).isEmpty();
        assertThat(desk.trail(deal, AuditEventType.PUBLISH)).isEmpty();
    }

    @Test
    void behaviour16WhereTheRuleIsOffOpenHighDriftDoesNotBlockAndTheEventSaysSo() {
        Deal deal = deals.agreed();
        desk.rule(deal, "publishBlockedWhenHighDrift", false);
        desk.set(deal, "Margin", "3.25");
        jdbc.sql("update graph_state set integrity_score = 90 where workspace_id = :id")
                .param("id", deal.workspaceId())
                .update();
        RecordVersion version = records.publish(deal.workspaceId(), WHY, null, deal.agent());
        assertThat(version.version()).isEqualTo(1);
        assertThat(desk.trail(deal, AuditEventType.PUBLISH))
                .singleElement()
                .extracting(AuditEvent::after)
                .asString()
                .contains("\"unresolvedHighDrift\":1");
    }

    @Test
    void publishingStoresAVersionRecordsItAndTellsOfIt(ApplicationEvents events) {
        Deal deal = deals.agreed();
        RecordVersion version =
                records.publish(deal.workspaceId(), WHY, "borrower_request", deal.agent());
        assertThat(version.version()).isEqualTo(1);
        assertThat(version.reason()).isEqualTo(WHY);
        JsonNode record = json.readTree(version.json());
        assertThat(record.at("/record/version").asInt()).isEqualTo(1);
        assertThat(record.at("/record/published").asBoolean()).isTrue();
        assertThat(record.at("/record/contentHash").asString()).isEqualTo(version.contentHash());
        assertThat(records.version(version.id())).isEqualTo(version);
        assertThat(events.stream(RecordPublished.class))
                .containsExactly(new RecordPublished(deal.workspaceId(), version.id()));
        assertThat(records.current(deal.workspaceId()).lastPublishAt())
                .isEqualTo(version.publishedAt());
    }

    @Test
    void theSameContentPublishedAgainIsTheSameVersion(ApplicationEvents events) {
        Deal deal = deals.agreed();
        RecordVersion first = records.publish(deal.workspaceId(), WHY, null, deal.agent());
        RecordVersion again = records.publish(deal.workspaceId(), "Again", null, deal.agent());
        assertThat(again).isEqualTo(first);
        assertThat(events.stream(RecordPublished.class)).hasSize(1);
        desk.set(deal, "Margin", "2.80");
        drifts.override(
                SeenDrift.asItStands(drifts.unresolved(deal.workspaceId()).getFirst().id()),
                WHY,
                null,
                deal.agent());
        assertThat(records.publish(deal.workspaceId(), WHY, null, deal.agent()).version())
                .isEqualTo(2);
    }

    @Test
    void behaviour53APublishedVersionCannotBeChangedOrDeleted() {
        Deal deal = deals.agreed();
        RecordVersion version = records.publish(deal.workspaceId(), WHY, null, deal.agent());
        for (String sql :
                List.of(
                        "update golden_record_versions set json = '{}' where id = :id",
                        "delete from golden_record_versions where id = :id")) {
            assertThatThrownBy(() -> jdbc.sql(sql).param("id", version.id()).update())
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(records.version(version.id())).isEqualTo(version);
    }

    @Test
    void behaviour53TwoExportsDifferOnlyInTheirDeclaredTimeAndEachIsRecorded() {
        Deal deal = deals.agreed();
        String first = records.export(deal.workspaceId(), ExportFormat.JSON, deal.agent());
        String second = records.export(deal.workspaceId(), ExportFormat.JSON, deal.agent());
        assertThat(withoutTime(second)).isEqualTo(withoutTime(first));
        assertThat(desk.trail(deal, AuditEventType.EXPORT_JSON)).hasSize(2);
    }

    @Test
    void behaviour53ReadingWritesNothing() {
        Deal deal = deals.agreed();
        records.refresh(deal.workspaceId());
        Map<String, @Nullable Object> before = row(deal);
        records.current(deal.workspaceId());
        assertThat(row(deal)).isEqualTo(before);
        records.refresh(deal.workspaceId());
        assertThat(row(deal)).isEqualTo(before);
    }

    @Test
    void twoVersionsDifferFieldByFieldAndOneNotFromItself() {
        Deal deal = deals.agreed();
        String workspace = deal.workspaceId();
        records.publish(workspace, WHY, null, deal.agent());
        assertThat(records.difference(workspace, 1, 1)).isEmpty();
        assertThat(records.difference(workspace, 1, null)).isEmpty();
        desk.set(deal, "Margin", "2.80");
        FieldDifference open = new FieldDifference("deal.pricing.margin.approved", "true", "false");
        assertThat(records.difference(workspace, 1, null)).contains(open);
        drifts.override(
                SeenDrift.asItStands(drifts.unresolved(workspace).getFirst().id()),
                WHY,
                null,
                deal.agent());
        records.publish(workspace, WHY, null, deal.agent());
        assertThat(records.difference(workspace, 1, 2))
                .doesNotContain(open)
                .contains(new FieldDifference("deal.pricing.margin.value", "2.75", "2.80"));
        assertThat(records.difference(workspace, 2, 1))
                .contains(new FieldDifference("deal.pricing.margin.value", "2.80", "2.75"));
        assertThatThrownBy(() -> records.difference(workspace, 1, 3))
                .isInstanceOf(Refusal.NotFound.class)
                .hasMessageContaining("version 3");
    }

    @Test
    void onlyWhoMayPublishesAndExports() {
        Deal deal = deals.agreed();
        assertThatThrownBy(
                        () ->
                                records.publish(
                                        deal.workspaceId(), WHY, null, desk.member(deal, "legal")))
                .isInstanceOf(Refusal.Denied.class);
        assertThatThrownBy(
                        () ->
                                records.export(
                                        deal.workspaceId(),
                                        ExportFormat.JSON,
                                        desk.member(deal, "investor")))
                .isInstanceOf(Refusal.Denied.class);
        assertThatThrownBy(() -> records.publish(deal.workspaceId(), WHY, null, deals.person()))
                .isInstanceOf(Refusal.NotFound.class);
    }

    private String withoutTime(String record) {
        return record.replaceAll("\"generatedAt\":\"[^\"]*\"", "");
    }

    private String storedStatus(Deal deal) {
        Map<String, @Nullable Object> row = row(deal);
        return "%s %.0f %s"
                .formatted(
                        row.get("status"),
                        row.get("integrity_score"),
                        row.get("unresolved_high_drift_count"));
    }

    private Map<String, @Nullable Object> row(Deal deal) {
        return jdbc.sql("select * from golden_records where workspace_id = :id")
                .param("id", deal.workspaceId())
                .query()
                .singleRow();
    }
}
