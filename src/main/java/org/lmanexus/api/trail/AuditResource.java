package org.lmanexus.api.trail;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.lmanexus.api.Named;
import org.lmanexus.api.Page;
import org.lmanexus.audit.AuditEvent;
import org.lmanexus.audit.AuditEventType;
import org.lmanexus.audit.AuditEvents;
import org.lmanexus.audit.AuditFilter;
import org.lmanexus.identity.ActingUser;
import org.lmanexus.kernel.Actor;
import org.lmanexus.workspace.Access;
import org.lmanexus.workspace.Permission;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.util.List;

/// The trail of a workspace.
@RestController
@RequestMapping("/api/v1/audit/events")
@Tag(name = "Audit")
class AuditResource {

    private final AuditEvents events;
    private final Access access;

    AuditResource(AuditEvents events, Access access) {
        this.events = events;
        this.access = access;
    }

    @GetMapping
    @Operation(
            summary = "The events of a workspace, the newest first.",
            description =
                    "Who may see the trail only in part gets no reasons and no states, and may not"
                            + " search in them.")
    Page<AuditEvent> list(
            @RequestParam String workspaceId,
            Search search,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = Page.LIMIT) int limit,
            @ActingUser Actor actor) {
        Page.check(offset, limit);
        boolean full = access.allows(actor, workspaceId, Permission.AUDIT_VIEW_FULL);
        boolean inStates = search.keyword() != null;
        access.require(
                actor,
                workspaceId,
                full || inStates ? Permission.AUDIT_VIEW_FULL : Permission.AUDIT_VIEW_LIMITED);
        AuditFilter filter = search.in(workspaceId);
        List<AuditEvent> page =
                events.list(filter, offset, limit).stream()
                        .map(event -> full ? event : event.limited())
                        .toList();
        return new Page<>(page, events.count(filter), offset, limit);
    }

    /// What is looked for; every part that is given must hold.
    ///
    /// @param startDate first day, UTC
    /// @param endDate last day, inclusive
    record Search(
            @Nullable String eventType,
            @Nullable String actorId,
            @Nullable String targetType,
            @Nullable String targetId,
            @Nullable LocalDate startDate,
            @Nullable LocalDate endDate,
            @Nullable String keyword) {

        AuditFilter in(String workspaceId) {
            return new AuditFilter(
                    workspaceId,
                    Named.of(AuditEventType.class, "eventType", eventType),
                    actorId,
                    targetType,
                    targetId,
                    startDate,
                    endDate,
                    keyword);
        }
    }
}
