package org.lmanexus.connector.covenanttracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmanexus.connector.WorkedExample.assertThatRendering;

import org.junit.jupiter.api.Test;
import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.connector.SampleNotices;
import org.lmanexus.connector.http.Client;
import org.lmanexus.connector.http.Credentials;
import org.lmanexus.connector.mapping.MappingFolder;
import org.lmanexus.connector.system.Notice;
import org.lmanexus.kernel.Secret;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

class CovenantTrackerTests {

    private final CovenantTracker connector =
            new CovenantTracker(
                    new MappingFolder(Path.of("mappings", "covenanttracker")),
                    new CovenantTrackerSettings("http://localhost", Secret.NONE, "/status"),
                    new Credentials(
                            DownstreamSystem.COVENANT_TRACKER,
                            Secret.NONE,
                            Client.NONE,
                            Clock.systemUTC()));

    @Test
    void eachCovenantIsAnObligationWithItsSteps() {
        assertThatRendering(
                connector.render(SampleNotices.first()), "covenanttracker-covenants.json");
    }

    @Test
    void thresholdsStayExactStrings() {
        Notice exact = SampleNotices.exact();

        assertThat(connector.render(exact).payload().text())
                .contains("\"value\":\"4.50\"", "\"value\":\"4.00\"", "\"currency\":\"JPY\"");
        for (String level : List.of("12345678901234567.89", "0.0325", "75000000000")) {
            String record = exact.record().replace("\"4.50\"", "\"" + level + "\"");
            assertThat(connector.render(SampleNotices.of(record)).payload().text())
                    .contains("\"value\":\"" + level + "\"");
        }
    }
}
