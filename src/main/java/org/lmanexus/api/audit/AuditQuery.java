package org.lmanexus.api.audit;

import org.jspecify.annotations.Nullable;
import org.lmanexus.api.Named;
import org.lmanexus.audit.AuditEventType;
import org.lmanexus.audit.AuditFilter;
import org.lmanexus.kernel.Refusal;

import java.time.DateTimeException;
import java.time.LocalDate;

/// Which rows somebody asks for, as the query string says it.
///
/// @param startDate first day, UTC, such as 2026-03-01
/// @param endDate last day, inclusive
/// @param keyword found in the actor's name, type, target, and in reason and states for who may see
///     them
record AuditQuery(
        @Nullable String workspaceId,
        @Nullable String eventType,
        @Nullable String actorId,
        @Nullable String targetType,
        @Nullable String targetId,
        @Nullable String startDate,
        @Nullable String endDate,
        @Nullable String keyword) {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    String workspace() {
        return Named.given("workspaceId", workspaceId);
    }

    /// @throws Refusal.Invalid naming the parameter that makes no sense
    AuditFilter filter() {
        return new AuditFilter(
                workspace(),
                Named.of(AuditEventType.class, "eventType", eventType),
                actorId,
                targetType,
                targetId,
                day("startDate", startDate),
                day("endDate", endDate),
                keyword);
    }

    private static @Nullable LocalDate day(String name, @Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(value);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeException e) {
            throw noDay(name, value);
        }
        throw noDay(name, value);
    }

    private static Refusal noDay(String name, String value) {
        return new Refusal.Invalid("%s %s: is no day; write 2026-03-01".formatted(name, value));
    }
}
