package org.lmanexus.agreement.store;

import org.lmanexus.agreement.Agreement;
import org.lmanexus.agreement.ClauseReader;
import org.lmanexus.agreement.ClauseType;
import org.lmanexus.agreement.StandingClause;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Reads single clauses as the reader of agreements reads them all.
final class ClauseReading {

    private static final ClauseReader READER = ClauseReader.standard();

    private ClauseReading() {}

    /// A new clause in its place, with all that it brings.
    static Agreement of(int order, NewClauses.Draft draft) {
        return READER.read(
                List.of(
                        new Agreement.Clause(
                                null,
                                order,
                                draft.label(),
                                draft.title(),
                                ClauseType.GENERAL,
                                false,
                                draft.body(),
                                null)));
    }

    /// A clause as it would read with other words.
    static Agreement of(StandingClause clause, String body) {
        return of(clause.order(), new NewClauses.Draft(clause.label(), clause.title(), body));
    }

    /// The variables under labels that nobody has yet.
    ///
    /// @param taken the labels in use, in lower case; those given are added
    static List<Agreement.Variable> named(List<Agreement.Variable> variables, Set<String> taken) {
        List<Agreement.Variable> named = new ArrayList<>();
        for (Agreement.Variable one : variables) {
            named.add(
                    new Agreement.Variable(
                            null,
                            one.clause(),
                            free(one.label(), taken),
                            one.type(),
                            one.kind(),
                            one.value(),
                            one.unit(),
                            one.text(),
                            one.start(),
                            one.end()));
        }
        return named;
    }

    private static String free(String label, Set<String> taken) {
        String candidate = label;
        for (int number = 2; !taken.add(candidate.toLowerCase(Locale.ROOT)); number++) {
            candidate = "%s (%d)".formatted(label, number);
        }
        return candidate;
    }
}
