package org.lmanexus.audit;

import org.jspecify.annotations.Nullable;
import org.lmanexus.kernel.Actor;

import java.util.Map;

/// What to write down about one action.
///
/// @param workspaceId null for what belongs to no workspace, such as a sign-in
/// @param before the state before, as plain JSON values; null for none
/// @param after the state after
/// @param reasonCategory one of borrower_request, market_conditions, credit_update,
///     legal_requirement, other; null for none
public record AuditEntry(
        @Nullable String workspaceId,
        Actor actor,
        AuditEventType type,
        @Nullable String targetType,
        @Nullable String targetId,
        @Nullable Map<String, ?> before,
        @Nullable Map<String, ?> after,
        @Nullable String reason,
        @Nullable String reasonCategory) {}
