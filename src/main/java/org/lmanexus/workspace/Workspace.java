package org.lmanexus.workspace;

import java.math.BigDecimal;

/// A deal.
///
/// @param currency ISO 4217
/// @param amount exact, not negative
public record Workspace(
        String id,
        String name,
        String currency,
        BigDecimal amount,
        String standard,
        GovernanceRules governance) {}
