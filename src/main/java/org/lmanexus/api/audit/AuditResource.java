package org.lmanexus.api.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.lmanexus.api.Named;
import org.lmanexus.audit.AuditEvent;
import org.lmanexus.audit.AuditEvents;
import org.lmanexus.audit.AuditEvents.Format;
import org.lmanexus.audit.AuditEvents.Sight;
import org.lmanexus.audit.AuditFilter;
import org.lmanexus.identity.ActingUser;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.workspace.Access;
import org.lmanexus.workspace.Permission;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// Who did what and why, in one deal. Nothing here writes a row but an export's own.
@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "Audit")
class AuditResource {

    private static final int MOST = 500;

    private final AuditEvents events;
    private final Access access;

    AuditResource(AuditEvents events, Access access) {
        this.events = events;
        this.access = access;
    }

    @GetMapping("/events")
    @Operation(
            summary = "A page of the trail, newest first.",
            description =
                    "`next` of the answer is the `before` of the page that follows. Who may see the"
                            + " limited trail only gets no reasons and no states.")
    Newest list(
            @ParameterObject @ModelAttribute AuditQuery query,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "100") int limit,
            @ActingUser Actor actor) {
        Sight sight = sight(actor, query.workspace());
        if (limit < 1 || limit > MOST) {
            throw new Refusal.Invalid("limit %d: give 1 to %d".formatted(limit, MOST));
        }
        List<AuditEvent> page = events.page(query.filter(), sight, before, limit);
        return new Newest(
                page.stream().map(AuditView::of).toList(),
                events.count(query.filter(), sight),
                page.size() < limit ? null : page.getLast().seq());
    }

    @GetMapping("/count")
    @Operation(summary = "How many rows all pages hold.")
    Count count(@ParameterObject @ModelAttribute AuditQuery query, @ActingUser Actor actor) {
        Sight sight = sight(actor, query.workspace());
        return new Count(events.count(query.filter(), sight));
    }

    @GetMapping("/events/{eventId}")
    @Operation(summary = "One row.")
    AuditView get(@PathVariable String eventId, @ActingUser Actor actor) {
        AuditEvent event = events.get(eventId);
        String workspace = event.workspaceId();
        if (workspace == null) {
            throw new Refusal.NotFound("there is no audit event %s: list them".formatted(eventId));
        }
        return AuditView.of(sight(actor, workspace) == Sight.FULL ? event : event.limited());
    }

    @GetMapping("/export")
    @Operation(
            summary = "All rows of a filter, oldest first, as a file.",
            description =
                    "Formats: json, csv. The export is itself recorded. In the CSV nothing is a"
                            + " live formula.")
    void export(
            @ParameterObject @ModelAttribute AuditQuery query,
            @RequestParam(defaultValue = "json") String format,
            @ActingUser Actor actor,
            HttpServletResponse answer)
            throws IOException {
        access.require(actor, query.workspace(), Permission.AUDIT_EXPORT);
        AuditFilter filter = query.filter();
        Format wanted = Named.given("format", Named.of(Format.class, "format", format));
        String ending = wanted.name().toLowerCase(Locale.ROOT);
        answer.setContentType(wanted == Format.CSV ? "text/csv" : "application/json");
        answer.setCharacterEncoding("UTF-8");
        answer.setHeader("Content-Disposition", "attachment; filename=\"audit." + ending + "\"");
        events.export(filter, wanted, actor, answer.getWriter());
    }

    private Sight sight(Actor actor, String workspaceId) {
        if (access.allows(actor, workspaceId, Permission.AUDIT_VIEW_FULL)) {
            return Sight.FULL;
        }
        access.require(actor, workspaceId, Permission.AUDIT_VIEW_LIMITED);
        return Sight.LIMITED;
    }

    /// @param total how many rows all pages hold
    /// @param next the `before` of the page that follows; null on the last one
    record Newest(List<AuditView> items, long total, @Nullable Long next) {}

    record Count(long count) {}
}
