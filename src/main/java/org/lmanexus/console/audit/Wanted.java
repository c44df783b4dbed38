package org.lmanexus.console.audit;

import org.jspecify.annotations.Nullable;
import org.lmanexus.audit.AuditEventType;
import org.lmanexus.audit.AuditFilter;
import org.lmanexus.kernel.Refusal;

import java.time.DateTimeException;
import java.time.LocalDate;

/// Which events the reader asks for, as the fields of the filter say it; empty ones ask nothing.
///
/// @param person the id of who acted
/// @param from first day, UTC
/// @param to last day, inclusive
public record Wanted(
        @Nullable String type,
        @Nullable String person,
        @Nullable String from,
        @Nullable String to,
        @Nullable String words) {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    /// @throws Refusal.Invalid naming the field that makes no sense
    AuditFilter in(String deal) {
        return new AuditFilter(
                deal,
                type(given(type)),
                given(person),
                null,
                null,
                day(given(from)),
                day(given(to)),
                given(words));
    }

    public boolean anything() {
        return given(type) != null
                || given(person) != null
                || given(from) != null
                || given(to) != null
                || given(words) != null;
    }

    private static @Nullable String given(@Nullable String field) {
        return field == null || field.isBlank() ? null : field.strip();
    }

    private static @Nullable AuditEventType type(@Nullable String name) {
        try {
            return name == null ? null : AuditEventType.valueOf(name);
        } catch (IllegalArgumentException none) {
            throw new Refusal.Invalid(
                    "there is no event %s: choose one of the list".formatted(name));
        }
    }

    private static @Nullable LocalDate day(@Nullable String value) {
        try {
            LocalDate day = value == null ? null : LocalDate.parse(value);
            if (day == null || day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeException none) {
            throw noDay(value);
        }
        throw noDay(value);
    }

    private static Refusal noDay(@Nullable String value) {
        return new Refusal.Invalid("%s is no day: write it as 2026-03-01".formatted(value));
    }
}
