package org.lmanexus.console.members;

import org.lmanexus.kernel.Refusal;
import org.lmanexus.workspace.GovernanceRules;

import java.util.Arrays;
import java.util.function.Predicate;

/// The six rules of a deal, each with what it does in one line.
public enum Rule {
    REASONS(
            "requireReasonForSensitiveEdits",
            "Reasons for sensitive edits",
            "Whoever changes a financial, covenant or definition clause, or applies a markup to it,"
                    + " says why.",
            GovernanceRules::requireReasonForSensitiveEdits),
    LEGAL_REVERTS(
            "legalCanRevertDraft",
            "Legal counsel may put drift back",
            "Beside agents, legal counsel may put a term back to what was approved.",
            GovernanceRules::legalCanRevertDraft),
    RISK_APPROVES(
            "riskApprovalRequiredForOverride",
            "Overrides wait for risk",
            "A baseline that an agent overrides stays as it was until a risk member approves.",
            GovernanceRules::riskApprovalRequiredForOverride),
    HIGH_BLOCKS(
            "publishBlockedWhenHighDrift",
            "High drift blocks publishing",
            "The golden record is published only when no drift of high severity is open.",
            GovernanceRules::publishBlockedWhenHighDrift),
    DEFINITIONS_LOCKED(
            "definitionsLockedAfterApproval",
            "Approved definitions are locked",
            "Once drift of a definition is approved or overridden, its clause takes no more edits"
                    + " until it is unlocked.",
            GovernanceRules::definitionsLockedAfterApproval),
    COUNSEL_READS(
            "externalCounselReadOnly",
            "External counsel only reads",
            "Legal members marked as external see the deal and change nothing in it.",
            GovernanceRules::externalCounselReadOnly);

    private final String key;
    private final String label;
    private final String effect;
    private final Predicate<GovernanceRules> reading;

    Rule(String key, String label, String effect, Predicate<GovernanceRules> reading) {
        this.key = key;
        this.label = label;
        this.effect = effect;
        this.reading = reading;
    }

    static Rule of(String key) {
        return Arrays.stream(values())
                .filter(each -> each.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("there is no rule of that name"));
    }

    /// Its name among the deal's rules.
    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    /// What it does while it is on.
    public String effect() {
        return effect;
    }

    public boolean on(GovernanceRules rules) {
        return reading.test(rules);
    }
}
