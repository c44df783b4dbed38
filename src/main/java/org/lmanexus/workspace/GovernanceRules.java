package org.lmanexus.workspace;

/// The six rules of a workspace, with the defaults that `{}` stands for in [#DEFAULTS].
public record GovernanceRules(
        boolean requireReasonForSensitiveEdits,
        boolean legalCanRevertDraft,
        boolean riskApprovalRequiredForOverride,
        boolean publishBlockedWhenHighDrift,
        boolean definitionsLockedAfterApproval,
        boolean externalCounselReadOnly) {

    public static final GovernanceRules DEFAULTS =
            new GovernanceRules(true, false, false, true, false, false);
}
