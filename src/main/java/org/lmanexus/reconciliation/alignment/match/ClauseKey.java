package org.lmanexus.reconciliation.alignment.match;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreement;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// By what a clause may be known: its number, its title, or both.
interface ClauseKey {

    @Nullable String of(Agreement.Clause clause);

    static @Nullable String labelAndTitle(Agreement.Clause clause) {
        return clause.label() == null ? null : clause.label() + " " + clause.title();
    }

    static @Nullable String title(Agreement.Clause clause) {
        return clause.title().isBlank() ? null : clause.title().toLowerCase(Locale.ROOT);
    }

    /// The clauses that alone have a key in their version, of those that are not taken.
    default Map<String, Integer> only(Version version, Set<Integer> taken) {
        Map<String, Integer> only = new LinkedHashMap<>();
        Set<String> twice = new HashSet<>();
        for (Agreement.Clause clause : version.clauses()) {
            String name = of(clause);
            if (name != null && !taken.contains(clause.order())) {
                if (only.put(name, clause.order()) != null) {
                    twice.add(name);
                }
            }
        }
        only.keySet().removeAll(twice);
        return only;
    }
}
