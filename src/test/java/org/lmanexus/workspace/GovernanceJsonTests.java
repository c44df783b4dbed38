package org.lmanexus.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GovernanceJsonTests {

    @Test
    void anEmptyObjectStandsForTheDefaults() {
        assertThat(GovernanceJson.read("{}")).isEqualTo(GovernanceRules.DEFAULTS);
    }

    @Test
    void whatIsNoRuleOrNoFlagCountsForNothing() {
        String json =
                """
                {"legalCanRevertDraft": true, "publishBlockedWhenHighDrift": "no",
                 "somethingElse": false}
                """;

        assertThat(GovernanceJson.read(json))
                .isEqualTo(new GovernanceRules(true, true, false, true, false, false));
    }

    @Test
    void whatIsWrittenReadsBackEqual() {
        GovernanceRules rules = new GovernanceRules(false, true, true, false, true, true);

        assertThat(GovernanceJson.read(GovernanceJson.write(rules))).isEqualTo(rules);
    }
}
