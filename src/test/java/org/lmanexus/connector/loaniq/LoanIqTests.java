package org.lmanexus.connector.loaniq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmanexus.connector.WorkedExample.assertThatRendering;

import org.junit.jupiter.api.Test;
import org.lmanexus.connector.Answer;
import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.connector.Parcel;
import org.lmanexus.connector.Rendering;
import org.lmanexus.connector.SampleNotices;
import org.lmanexus.connector.http.Client;
import org.lmanexus.connector.http.Credentials;
import org.lmanexus.connector.mapping.MappingFolder;
import org.lmanexus.connector.system.Notice;
import org.lmanexus.connector.system.Verdict;
import org.lmanexus.kernel.Secret;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class LoanIqTests {

    private final LoanIq connector =
            new LoanIq(
                    new MappingFolder(Path.of("mappings", "loaniq")),
                    new LoanIqSettings("http://localhost", Secret.of("s3cret-token"), "/status"),
                    new Credentials(
                            DownstreamSystem.LOAN_IQ,
                            Secret.of("s3cret-token"),
                            Client.NONE,
                            Clock.systemUTC()));

    @Test
    void theFirstVersionCreatesTheDealAndItsFacilities() {
        assertThatRendering(connector.render(SampleNotices.first()), "loaniq-create.xml");
    }

    @Test
    void anAmendmentHoldsOnlyTheTransactionsThatItNeeds() {
        Rendering rendering = connector.render(SampleNotices.second("{}"));

        assertThatRendering(rendering, "loaniq-change.xml");
        assertThat(rendering.readable())
                .contains("type=\"DEAL_CHANGE\"", "type=\"COMMITMENT_CHANGE\"")
                .contains("type=\"PRICING_CHANGE\"")
                .doesNotContain("_CREATE", "FACILITY_CHANGE");
    }

    @Test
    void aVersionThatChangesNothingHereHoldsNoTransaction() {
        Notice first = SampleNotices.first();
        Notice again =
                new Notice(
                        SampleNotices.second("{}").envelope(),
                        first.record(),
                        new Notice.Previous(1, first.record(), "{}"));

        Rendering rendering = connector.render(again);

        assertThat(rendering.problems()).isEmpty();
        assertThat(rendering.readable()).contains("<Transactions/>");
    }

    @Test
    void decimalsStayExact() {
        Rendering rendering = connector.render(SampleNotices.exact());

        assertThat(rendering.problems()).isEmpty();
        assertThat(rendering.readable())
                .contains(">12345678901234567.89</Commitment>", ">0.0325</Spread>")
                .contains("<Currency>JPY</Currency>", ">75000000000</ProposedCommitment>")
                .contains("value=\"4.50\"");
    }

    @Test
    void theCentresOfABusinessDayGoByTheirCodes() {
        Rendering rendering = connector.render(SampleNotices.centres());

        assertThat(rendering.problems()).isEmpty();
        assertThat(rendering.readable())
                .contains(
                        "<Calendar>GBLO</Calendar>",
                        "<Calendar>USNY</Calendar>",
                        "<Calendar>EUTA</Calendar>");
    }

    @Test
    void theSameNoticeMakesTheSameBytes() {
        assertThat(connector.render(SampleNotices.first()).payload().hash())
                .isEqualTo(connector.render(SampleNotices.first()).payload().hash());
    }

    @Test
    void theParcelCarriesTheKeyAndTheTokenButDoesNotShowIt() {
        Notice notice = SampleNotices.first();
        List<Parcel> sent = new ArrayList<>();
        connector
                .signedIn(
                        parcel -> {
                            sent.add(parcel);
                            return reply(200, "");
                        })
                .send(connector.address(notice, connector.render(notice).payload()));
        Parcel parcel = sent.getFirst();

        assertThat(parcel.headers())
                .containsEntry("Idempotency-Key", SampleNotices.KEY)
                .containsEntry("Authorization", "Bearer s3cret-token");
        assertThat(parcel.toString()).doesNotContain("s3cret-token");
    }

    @Test
    void aReceiptNamesTheBatch() {
        Verdict verdict =
                connector.judge(
                        reply(
                                202,
                                "<ChangeBatchReceipt xmlns='urn:x' batchId='LIQ-7'"
                                        + " status='AWAITING_APPROVAL'/>"));

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Awaiting.class,
                        awaiting ->
                                assertThat(awaiting.receipt())
                                        .contains("\"reference\":\"LIQ-7\"")
                                        .contains("AWAITING_APPROVAL"));
    }

    @Test
    void whatItsCheckerRefusedIsRejectedWithEachCause() {
        Verdict verdict =
                connector.judge(
                        reply(
                                200,
                                "<ChangeBatchReceipt batchId='LIQ-7' status='REJECTED'>"
                                        + "<Cause>one</Cause><Cause>two</Cause>"
                                        + "</ChangeBatchReceipt>"));

        assertThat(verdict).isEqualTo(new Verdict.Rejected("refused there as LIQ-7: one; two"));
    }

    @Test
    void aCorrectionSaysAllOfItAgainAsChanges() {
        Notice first = SampleNotices.first();
        Notice again =
                new Notice(
                        SampleNotices.correction(),
                        first.record(),
                        new Notice.Previous(1, first.record(), "{}"));

        Rendering rendering = connector.render(again);

        assertThat(rendering.problems()).isEmpty();
        assertThat(rendering.readable())
                .contains("DEAL_CHANGE", "FACILITY_CHANGE", "COMMITMENT_CHANGE", "PRICING_CHANGE")
                .doesNotContain("_CREATE");
    }

    @Test
    void whatIsNoReceiptIsTriedAgain() {
        for (String body : new String[] {"", "OK", "<ChangeBatchReceipt batchId='", "{}"}) {
            assertThat(connector.judge(reply(200, body)))
                    .as(body)
                    .isInstanceOfSatisfying(
                            Verdict.Unsettled.class,
                            open -> assertThat(open.mayHaveArrived()).isTrue());
        }
    }

    private static Answer reply(int status, String body) {
        return new Answer.Replied(status, Map.of(), body);
    }
}
