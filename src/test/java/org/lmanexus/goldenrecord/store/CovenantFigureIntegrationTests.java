package org.lmanexus.goldenrecord.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lmanexus.agreement.Drafting;
import org.lmanexus.agreement.Drafting.Why;
import org.lmanexus.agreement.StandingCovenant.Figure;
import org.lmanexus.audit.AuditEventType;
import org.lmanexus.goldenrecord.GoldenRecords;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.lmanexus.support.Desk;
import org.lmanexus.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.time.LocalDate;

@IntegrationTest
@Import({Deals.class, Desk.class})
class CovenantFigureIntegrationTests {

    private final GoldenRecords records;
    private final Drafting drafting;
    private final Deals deals;
    private final Desk desk;

    @Autowired
    CovenantFigureIntegrationTests(
            GoldenRecords records, Drafting drafting, Deals deals, Desk desk) {
        this.records = records;
        this.drafting = drafting;
        this.deals = deals;
        this.desk = desk;
    }

    @Test
    void behaviour56ANewThresholdAndAFigureShowInTheRecord() {
        Deal deal = deals.agreed();
        String covenant = covenant(deal).at("/id").asString();
        test(deal, covenant, "2026-06-30", "4.20");
        assertThat(covenant(deal).at("/tests/0/result").asString()).isEqualTo("fail");
        desk.set(deal, "Leverage", "4.50");
        assertThat(covenant(deal).at("/threshold/value").asString()).isEqualTo("4.50");
        assertThat(covenant(deal).at("/tests/0/level").asString()).isEqualTo("4.50");
        assertThat(covenant(deal).at("/tests/0/result").asString()).isEqualTo("pass");
        int edits = desk.trail(deal, AuditEventType.CLAUSE_EDIT).size();
        test(deal, covenant, "2026-06-30", "4.20");
        assertThat(desk.trail(deal, AuditEventType.CLAUSE_EDIT)).hasSize(edits);
        test(deal, covenant, "2026-06-30", "4.60");
        assertThat(covenant(deal).at("/tests")).hasSize(1);
        assertThat(covenant(deal).at("/tests/0/result").asString()).isEqualTo("fail");
        assertThat(desk.trail(deal, AuditEventType.CLAUSE_EDIT).getLast())
                .satisfies(
                        event -> {
                            assertThat(event.targetType()).isEqualTo("covenant");
                            assertThat(event.before()).contains("4.20");
                            assertThat(event.after()).contains("4.60").contains("2026-06-30");
                        });
        Actor investor = desk.member(deal, "investor");
        assertThatThrownBy(() -> test(covenant, "4.00", investor))
                .isInstanceOf(Refusal.Denied.class);
        assertThatThrownBy(() -> test("none", "4.00", deal.agent()))
                .isInstanceOf(Refusal.NotFound.class);
    }

    private void test(Deal deal, String covenant, String date, String figure) {
        drafting.testCovenant(
                covenant,
                new Figure(LocalDate.parse(date), new BigDecimal(figure)),
                new Why("Compliance certificate", null),
                deal.agent());
    }

    private void test(String covenant, String figure, Actor actor) {
        drafting.testCovenant(
                covenant,
                new Figure(LocalDate.EPOCH, new BigDecimal(figure)),
                new Why(null, null),
                actor);
    }

    private JsonNode covenant(Deal deal) {
        return JsonMapper.shared()
                .readTree(records.current(deal.workspaceId()).json())
                .at("/deal/covenants")
                .valueStream()
                .filter(covenant -> "Leverage".equals(covenant.path("name").asString()))
                .findFirst()
                .orElseThrow();
    }
}
