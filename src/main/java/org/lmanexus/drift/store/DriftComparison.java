package org.lmanexus.drift.store;

import org.jspecify.annotations.Nullable;
import org.lmanexus.drift.DriftItem;
import org.lmanexus.drift.DriftItem.Status;
import org.lmanexus.drift.severity.SeverityRule;
import org.lmanexus.kernel.Ids;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Compares terms with the items there are, and says what should become of these. Pure.
final class DriftComparison {

    private final List<SeverityRule> rules;
    private final Map<String, DriftItem> latest = new HashMap<>();
    private final Outcome outcome = new Outcome();

    private DriftComparison(List<SeverityRule> rules, List<DriftItem> latest) {
        this.rules = rules;
        latest.forEach(item -> this.latest.put(key(item), item));
    }

    /// @param latest of each term the open item, else the one dealt with last
    static Outcome compare(
            List<SeverityRule> rules, List<StandingTerm> terms, List<DriftItem> latest) {
        return new DriftComparison(rules, latest).compare(terms);
    }

    private Outcome compare(List<StandingTerm> terms) {
        Set<String> drifting = new HashSet<>();
        for (StandingTerm term : terms) {
            String key = key(term.clause().id(), term.variableId());
            drifting.add(key);
            judge(term, latest.get(key));
        }
        for (DriftItem item : latest.values()) {
            if (item.status() == Status.UNRESOLVED && !drifting.contains(key(item))) {
                outcome.closed.add(item);
            }
        }
        return outcome;
    }

    private void judge(StandingTerm term, @Nullable DriftItem item) {
        SeverityRule rule = SeverityRule.deciding(rules, term.move());
        if (item == null || item.status() != Status.UNRESOLVED && !accepts(item, term)) {
            outcome.opened.add(open(term, rule));
        } else if (item.status() == Status.UNRESOLVED) {
            DriftItem updated = update(item, term, rule);
            if (!updated.equals(item)) {
                outcome.updated.add(updated);
            }
        }
    }

    /// Whether just this difference was approved.
    private static boolean accepts(DriftItem item, StandingTerm term) {
        return item.status() == Status.APPROVED
                && same(item.baselineValue(), item.baselineUnit(), term.baseline())
                && same(item.currentValue(), item.currentUnit(), term.current());
    }

    private static boolean same(String value, @Nullable String unit, StandingTerm.Reading reading) {
        return value.equals(reading.value()) && Objects.equals(unit, reading.unit());
    }

    private static DriftItem open(StandingTerm term, SeverityRule rule) {
        return item(Ids.next(), term, rule, null, 0);
    }

    /// A request to override falls with the value it was made for.
    private static DriftItem update(DriftItem item, StandingTerm term, SeverityRule rule) {
        boolean moved =
                !same(item.currentValue(), item.currentUnit(), term.current())
                        || !same(item.baselineValue(), item.baselineUnit(), term.baseline());
        return item(item.id(), term, rule, moved ? null : item.requested(), item.version());
    }

    private static DriftItem item(
            String id,
            StandingTerm term,
            SeverityRule rule,
            DriftItem.@Nullable Requested requested,
            long version) {
        StandingTerm.Reading baseline = term.baseline();
        StandingTerm.Reading current = term.current();
        return new DriftItem(
                id,
                term.clause().workspaceId(),
                term.clause().id(),
                term.variableId(),
                term.title() + " Change",
                term.clause().type(),
                rule.severity(),
                rule.name(),
                term.favours(),
                baseline.value(),
                baseline.unit(),
                milli(baseline.at()),
                current.value(),
                current.unit(),
                milli(current.at()),
                current.by(),
                Status.UNRESOLVED,
                null,
                null,
                null,
                requested,
                null,
                version);
    }

    private static Instant milli(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }

    /// A variable is one term wherever it stands; a clause's wording is another.
    private static String key(String clauseId, @Nullable String variableId) {
        return variableId == null ? "text " + clauseId : variableId;
    }

    private static String key(DriftItem item) {
        return key(item.clauseId(), item.variableId());
    }

    /// What to write.
    static final class Outcome {
        private final List<DriftItem> opened = new ArrayList<>();
        private final List<DriftItem> updated = new ArrayList<>();
        private final List<DriftItem> closed = new ArrayList<>();

        List<DriftItem> opened() {
            return opened;
        }

        List<DriftItem> updated() {
            return updated;
        }

        /// As they were when they were open.
        List<DriftItem> closed() {
            return closed;
        }

        boolean isEmpty() {
            return opened.isEmpty() && updated.isEmpty() && closed.isEmpty();
        }
    }
}
