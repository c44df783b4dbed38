package org.lmanexus.workspace;

import org.lmanexus.kernel.Refusal;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Map;
import java.util.TreeMap;

/// The six rules as `governance_rules` holds them. Older databases hold other keys too, and values
/// of
/// other types: those count for nothing.
final class GovernanceJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final TypeReference<TreeMap<String, Object>> FLAGS = new TypeReference<>() {};

    private GovernanceJson() {}

    static GovernanceRules read(String json) {
        JsonNode rules = MAPPER.readTree(json);
        GovernanceRules defaults = GovernanceRules.DEFAULTS;
        return new GovernanceRules(
                flag(
                        rules,
                        "requireReasonForSensitiveEdits",
                        defaults.requireReasonForSensitiveEdits()),
                flag(rules, "legalCanRevertDraft", defaults.legalCanRevertDraft()),
                flag(
                        rules,
                        "riskApprovalRequiredForOverride",
                        defaults.riskApprovalRequiredForOverride()),
                flag(rules, "publishBlockedWhenHighDrift", defaults.publishBlockedWhenHighDrift()),
                flag(
                        rules,
                        "definitionsLockedAfterApproval",
                        defaults.definitionsLockedAfterApproval()),
                flag(rules, "externalCounselReadOnly", defaults.externalCounselReadOnly()));
    }

    static String write(GovernanceRules rules) {
        return MAPPER.writeValueAsString(rules);
    }

    /// The rules by their names.
    static Map<String, Object> flags(GovernanceRules rules) {
        return MAPPER.convertValue(rules, FLAGS);
    }

    static GovernanceRules changed(GovernanceRules rules, Map<String, ?> changes) {
        Map<String, Object> flags = flags(rules);
        for (Map.Entry<String, ?> change : changes.entrySet()) {
            if (!flags.containsKey(change.getKey())) {
                throw new Refusal.Invalid(
                        "'%s' is no governance rule: use one of %s"
                                .formatted(change.getKey(), String.join(", ", flags.keySet())));
            }
            if (!(change.getValue() instanceof Boolean)) {
                throw new Refusal.Invalid(
                        "governance rule %s was given '%s': give true or false"
                                .formatted(change.getKey(), change.getValue()));
            }
            flags.put(change.getKey(), change.getValue());
        }
        return MAPPER.convertValue(flags, GovernanceRules.class);
    }

    private static boolean flag(JsonNode rules, String name, boolean otherwise) {
        JsonNode value = rules.get(name);
        return value != null && value.isBoolean() ? value.asBoolean() : otherwise;
    }
}
