package org.lmanexus.goldenrecord.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lmanexus.goldenrecord.CovenantReport;
import org.lmanexus.goldenrecord.CovenantReports;
import org.lmanexus.goldenrecord.GoldenRecords;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.lmanexus.support.Desk;
import org.lmanexus.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.LocalDate;
import java.util.List;

/// A record that is asked for again is not put together again; it must never be an old one.
@IntegrationTest
@Import({Deals.class, Desk.class})
class RememberedRecordIntegrationTests {

    private static final String MARGIN = "/deal/pricing/margin/value";
    private static final String REPORT = "/deal/covenants/0/reports/0/result";

    private final GoldenRecords records;
    private final CovenantReports reports;
    private final Deals deals;
    private final Desk desk;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final JsonMapper json = JsonMapper.builder().build();

    @Autowired
    RememberedRecordIntegrationTests(
            GoldenRecords records,
            CovenantReports reports,
            Deals deals,
            Desk desk,
            JdbcClient jdbc,
            PlatformTransactionManager manager) {
        this.records = records;
        this.reports = reports;
        this.deals = deals;
        this.desk = desk;
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(manager);
    }

    @Test
    void whatIsAskedForAgainIsTheSame() {
        Deal deal = deals.agreed();
        String first = records.current(deal.workspaceId()).contentHash();
        assertThat(records.current(deal.workspaceId()).contentHash()).isEqualTo(first);
        assertThat(records.refresh(deal.workspaceId()).contentHash()).isEqualTo(first);
    }

    @Test
    void aChangedTermTheDealsNameAndASystemsReportShowAtOnce() {
        Deal deal = deals.agreed();
        assertThat(shown(deal, MARGIN)).isEqualTo("2.75");

        desk.set(deal, "Margin", "3.10");
        assertThat(shown(deal, MARGIN)).isEqualTo("3.10");

        rename(deal, "Another name");
        assertThat(shown(deal, "/deal/name")).isEqualTo("Another name");

        String covenant = shown(deal, "/deal/covenants/0/id");
        assertThat(shown(deal, REPORT)).isEmpty();
        reports.keep(
                deal.workspaceId(),
                List.of(
                        new CovenantReport(
                                covenant, LocalDate.of(2026, 6, 30), "a system", "fail", null)));
        assertThat(shown(deal, REPORT)).isEqualTo("fail");
    }

    @Test
    void whatWasSeenInATransactionThatRolledBackIsNotRemembered() {
        Deal deal = deals.agreed();
        assertThat(shown(deal, MARGIN)).isEqualTo("2.75");
        transactions.executeWithoutResult(
                status -> {
                    desk.set(deal, "Margin", "3.10");
                    assertThat(shown(deal, MARGIN)).isEqualTo("3.10");
                    status.setRollbackOnly();
                });
        assertThat(shown(deal, MARGIN)).isEqualTo("2.75");

        desk.set(deal, "Margin", "3.20");
        assertThat(shown(deal, MARGIN)).isEqualTo("3.20");
    }

    private void rename(Deal deal, String name) {
        jdbc.sql("update workspaces set name = ? where id = ?")
                .params(name, deal.workspaceId())
                .update();
    }

    private String shown(Deal deal, String pointer) {
        JsonNode record = json.readTree(records.current(deal.workspaceId()).json());
        return record.at(pointer).asString("");
    }
}
