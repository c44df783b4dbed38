package org.lmanexus.workspace;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The six rules as `governance_rules` holds them. Older databases hold other keys too, and values
/// of
/// other types: those count for nothing.
final class GovernanceJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

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

    private static boolean flag(JsonNode rules, String name, boolean otherwise) {
        JsonNode value = rules.get(name);
        return value != null && value.isBoolean() ? value.asBoolean() : otherwise;
    }
}
