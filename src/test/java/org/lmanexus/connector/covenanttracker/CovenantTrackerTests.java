package org.lmanexus.connector.covenanttracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmanexus.connector.WorkedExample.assertThatRendering;

import org.junit.jupiter.api.Test;
import org.lmanexus.connector.Rendering;
import org.lmanexus.connector.SampleNotices;
import org.lmanexus.connector.mapping.MappingFolder;

import java.nio.file.Path;

class CovenantTrackerTests {

    private final CovenantTracker connector =
            new CovenantTracker(
                    new MappingFolder(Path.of("mappings", "covenanttracker")),
                    new CovenantTrackerSettings("http://localhost", ""));

    @Test
    void eachCovenantIsAnObligationWithItsSteps() {
        assertThatRendering(
                connector.render(SampleNotices.first()), "covenanttracker-covenants.json");
    }

    @Test
    void thresholdsStayExactStrings() {
        String record =
                SampleNotices.record("record-1.json")
                        .replace("\"4.50\"", "\"12345678901234567.89\"");

        Rendering rendering = connector.render(SampleNotices.of(record));

        assertThat(rendering.payload().text()).contains("\"value\":\"12345678901234567.89\"");
    }
}
