package org.lmanexus.connector.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.lmanexus.connector.MappingFailure;
import org.lmanexus.connector.system.Envelope;
import org.lmanexus.connector.system.Notice;

/// Makes the one document that every mapping reads: `envelope`, `record`, `previous` (the record
/// that the system holds, or null), `provenance`, and `codes` from the folder's `codes.json`.
public final class MappingInput {

    private static final String CODES = "codes.json";

    private static final Part NOTHING = new Part(NullNode.getInstance());

    private final Part codes;

    private MappingInput(JsonNode codes) {
        this.codes = new Part(codes);
    }

    /// With the codes of the folder as they stand now.
    ///
    /// @throws MappingFailure when they are no JSON object
    public static MappingInput of(MappingFolder folder) {
        return new MappingInput(codes(folder));
    }

    public InputDocument of(Notice notice) {
        Notice.Previous previous = notice.previous();
        return of(notice.record())
                .with("envelope", new Part(envelope(notice.envelope())))
                .with(
                        "previous",
                        previous == null ? NOTHING : RecordParts.of(previous.record()).record());
    }

    /// What a record is exported from: the same, without an envelope and a record before it.
    public InputDocument of(String json) {
        RecordParts parts = RecordParts.of(json);
        return new InputDocument()
                .with("record", parts.record())
                .with("provenance", parts.provenance())
                .with("codes", codes);
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
