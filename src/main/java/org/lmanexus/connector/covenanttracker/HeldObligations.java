package org.lmanexus.connector.covenanttracker;

import com.fasterxml.jackson.databind.JsonNode;

import org.lmanexus.connector.Delivery;
import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.connector.Parcel;
import org.lmanexus.connector.Payload;
import org.lmanexus.connector.mapping.Fields;
import org.lmanexus.connector.mapping.Json;
import org.lmanexus.connector.system.Holding;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/// The obligations of a deal as CovenantTracker gives them back, with the tests that were made of
/// them: `{ "obligations": […], "testResults": [{ covenantObligationId, testDate, result, value }]
/// }`.
final class HeldObligations implements Holding {

    private static final Set<String> BUSINESS = Set.of("obligations");

    @Override
    public Parcel ask(Delivery last) {
        String deal = URLEncoder.encode(last.workspaceId(), StandardCharsets.UTF_8);
        return Parcel.ask(DownstreamSystem.COVENANT_TRACKER, "/covenants/v1/deals/" + deal);
    }

    @Override
    public SortedMap<String, String> delivered(List<Payload> deliveries) {
        return Fields.of(Json.parse(deliveries.getLast().text()), BUSINESS);
    }

    @Override
    public SortedMap<String, String> held(String answer) {
        return Fields.of(read(answer), BUSINESS);
    }

    @Override
    public List<TestResult> testResults(String answer) {
        List<TestResult> results = new ArrayList<>();
        for (JsonNode test : read(answer).path("testResults")) {
            results.add(
                    new TestResult(
                            test.path("covenantObligationId").asText(),
                            date(test.path("testDate").asText()),
                            test.path("result").asText(),
                            test.hasNonNull("value") ? test.path("value").asText() : null));
        }
        return results;
    }

    private static JsonNode read(String answer) {
        return Json.object(answer)
                .filter(body -> body.path("obligations").isArray())
                .orElseThrow(() -> new Unreadable("answered without obligations"));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Unreadable("answered with a test of no date: " + text);
        }
    }
}
