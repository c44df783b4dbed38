package org.lmanexus.connector.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.lmanexus.connector.Envelope;
import org.lmanexus.connector.MappingFailure;
import org.lmanexus.connector.Notice;

/// The one JSON document that every mapping reads: `envelope`, `record`, `previous` (the record
/// that the system holds, or null), `provenance`, and `codes` from the folder's `codes.json`.
public final class MappingInput {

    private static final String CODES = "codes.json";

    private final JsonNode codes;

    private MappingInput(JsonNode codes) {
        this.codes = codes;
    }

    /// With the codes of the folder as they stand now.
    ///
    /// @throws MappingFailure when they are no JSON object
    public static MappingInput of(MappingFolder folder) {
        return new MappingInput(codes(folder));
    }

    public ObjectNode of(Notice notice) {
        ObjectNode input = of(notice.record());
        input.set("envelope", envelope(notice.envelope()));
        Notice.Previous previous = notice.previous();
        if (previous == null) {
            input.putNull("previous");
        } else {
            input.set("previous", Json.parse(previous.record()));
        }
        return input;
    }

    /// What a record is exported from: the same, without an envelope and a record before it.
    public ObjectNode of(String json) {
        JsonNode record = Json.parse(json);
        ObjectNode input = Json.object();
        input.set("record", record);
        input.set("provenance", Provenance.of(record.path("deal")));
        input.set("codes", codes);
        return input;
    }

    private static JsonNode codes(MappingFolder folder) {
        if (!folder.has(CODES)) {
            return Json.object();
        }
        return Json.object(folder.read(CODES))
                .orElseThrow(
                        () -> new MappingFailure(folder.display(CODES) + " is no JSON object"));
    }

    /// The envelope as every message carries it.
    public static ObjectNode envelope(Envelope envelope) {
        ObjectNode node =
                Json.object()
                        .put("messageId", envelope.messageId())
                        .put("correlationId", envelope.correlationId())
                        .put("goldenRecordId", envelope.goldenRecordId())
                        .put("goldenRecordVersion", envelope.goldenRecordVersion())
                        .put("asOf", envelope.asOf().toString())
                        .put("effectiveDate", envelope.effectiveDate().toString())
                        .put("generatedAt", envelope.generatedAt().toString())
                        .put("idempotencyKey", envelope.idempotencyKey())
                        .put("environment", envelope.environment())
                        .put("isCorrection", envelope.isCorrection())
                        .put("checksum", envelope.checksum());
        if (envelope.supersedesVersion() != null) {
            node.put("supersedesVersion", envelope.supersedesVersion());
        }
        ArrayNode approvals = node.putArray("approvals");
        for (Envelope.Approval approval : envelope.approvals()) {
            approvals
                    .addObject()
                    .put("role", approval.role())
                    .put("user", approval.user())
                    .put("at", approval.at().toString());
        }
        return node;
    }
}
