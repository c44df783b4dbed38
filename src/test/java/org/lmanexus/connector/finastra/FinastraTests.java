package org.lmanexus.connector.finastra;

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
import java.util.Map;

class FinastraTests {

    private final Finastra connector =
            new Finastra(
                    new MappingFolder(Path.of("mappings", "finastra")),
                    new FinastraSettings(
                            "http://localhost", "", Secret.NONE, "", Secret.NONE, "", ""),
                    new Credentials(
                            DownstreamSystem.FINASTRA,
                            Secret.NONE,
                            Client.NONE,
                            Clock.systemUTC()));

    @Test
    void aVersionIsOneDeal() {
        assertThatRendering(connector.render(SampleNotices.first()), "finastra-deal.json");
    }

    @Test
    void decimalsStayExactStrings() {
        Rendering rendering = connector.render(SampleNotices.exact());

        assertThat(rendering.problems()).isEmpty();
        assertThat(rendering.payload().text())
                .contains("\"amount\":\"12345678901234567.89\"", "\"rate\":\"0.0325\"")
                .contains("\"amount\":\"75000000000\",\"currency\":\"JPY\"")
                .contains("\"value\":\"4.50\"");
    }

    @Test
    void theCentresOfABusinessDayGoByTheirCodes() {
        Rendering rendering = connector.render(SampleNotices.centres());

        assertThat(rendering.problems()).isEmpty();
        assertThat(rendering.payload().text())
                .contains("\"businessCenters\":[\"GBLO\",\"USNY\",\"EUTA\"]");
    }

    @Test
    void theFirstVersionIsPosted() {
        Parcel parcel = parcel(SampleNotices.first());

        assertThat(parcel.details())
                .containsEntry("method", "POST")
                .containsEntry("path", "/corporate-lending/v1/deals");
        assertThat(parcel.headers())
                .containsEntry("Idempotency-Key", SampleNotices.KEY)
                .containsKey("X-Request-ID")
                .doesNotContainKeys("If-Match", "Authorization");
    }

    @Test
    void aLaterVersionReplacesTheDealUnderItsEntityTag() {
        Verdict.Acknowledged created =
                (Verdict.Acknowledged)
                        connector.judge(
                                new Answer.Replied(
                                        201,
                                        Map.of("etag", "\"v1\""),
                                        "{\"dealId\":\"D/7\",\"status\":\"ACCEPTED\"}"));

        Parcel parcel = parcel(SampleNotices.second(created.receipt()));

        assertThat(parcel.details())
                .containsEntry("method", "PUT")
                .containsEntry("path", "/corporate-lending/v1/deals/D%2F7");
        assertThat(parcel.headers()).containsEntry("If-Match", "\"v1\"");
    }

    private Parcel parcel(Notice notice) {
        return connector.address(notice, connector.render(notice).payload());
    }
}
