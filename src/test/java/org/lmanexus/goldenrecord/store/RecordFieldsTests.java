package org.lmanexus.goldenrecord.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lmanexus.goldenrecord.FieldDifference;

import java.util.List;

class RecordFieldsTests {

    private static final String RECORD =
            """
            {"deal": {"facilities": [
                {"id": "facility-a", "pricing": {"margin": {"unit": "%", "value": "2.75"}}},
                {"id": "facility-b", "pricing": {"margin": {"unit": "%", "value": "2.25"}}}],
              "parties": [{"role": "guarantor", "name": "One"}, {"role": "guarantor", "name": "Two"}]},
             "record": {"version": 1, "generatedAt": "2026-03-17T22:00:00Z"}}
            """;

    @Test
    void recordsOfTheSameContentDoNotDiffer() {
        assertThat(difference(RECORD, RECORD)).isEmpty();
        assertThat(difference(RECORD, RECORD.replace("2026-03-17", "2026-03-18"))).isEmpty();
    }

    @Test
    void aChangedValueIsItsPathWithBothValues() {
        assertThat(difference(RECORD, RECORD.replace("\"2.75\"", "\"2.50\"")))
                .containsExactly(
                        new FieldDifference(
                                "deal.facilities[facility-a].pricing.margin.value",
                                "2.75",
                                "2.50"));
    }

    @Test
    void aMemberThatCameInBetweenMovesNoOther() {
        String more =
                RECORD.replace(
                        "{\"id\": \"facility-b\"",
                        "{\"id\": \"capex\", \"type\": \"DELAYED-DRAW-TERM\"}, {\"id\":"
                                + " \"facility-b\"");
        assertThat(difference(RECORD, more))
                .containsExactly(
                        new FieldDifference("deal.facilities[capex].id", null, "capex"),
                        new FieldDifference(
                                "deal.facilities[capex].type", null, "DELAYED-DRAW-TERM"));
    }

    @Test
    void whatIsGoneAndWhatIsNullAreOneAndTheSame() {
        String without = RECORD.replace("{\"unit\": \"%\", \"value\": \"2.25\"}", "null");
        assertThat(difference(RECORD, without))
                .containsExactly(
                        new FieldDifference(
                                "deal.facilities[facility-b].pricing.margin.unit", "%", null),
                        new FieldDifference(
                                "deal.facilities[facility-b].pricing.margin.value", "2.25", null));
    }

    @Test
    void membersThatAreCalledAlikeAreCounted() {
        assertThat(difference(RECORD, RECORD.replace("\"Two\"", "\"Three\"")))
                .containsExactly(
                        new FieldDifference("deal.parties[guarantor 2].name", "Two", "Three"));
    }

    private static List<FieldDifference> difference(String earlier, String later) {
        return RecordFields.of(earlier).differenceTo(RecordFields.of(later));
    }
}
