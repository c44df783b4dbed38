package org.lmanexus.reconciliation.letter;

import org.lmanexus.agreement.Agreement;
import org.lmanexus.reconciliation.alignment.match.Line;
import org.lmanexus.reconciliation.alignment.match.Version;
import org.lmanexus.reconciliation.alignment.passage.Difference;
import org.lmanexus.reconciliation.alignment.passage.Passage;
import org.lmanexus.reconciliation.alignment.passage.PassageDifferences;
import org.lmanexus.reconciliation.alignment.text.Tokens;
import org.lmanexus.term.Terms;

import java.util.ArrayList;
import java.util.List;

/// What an edit of a clause's body changes, decision by decision, as for any other markup.
final class Passages {

    private static final Tokens TOKENS = new Tokens(Terms::find);

    private Passages() {}

    /// A decision, and the place in the body of the clause that it concerns.
    record Part(Difference difference, int start, int end) {}

    static List<Part> of(Agreement.Clause clause, int start, int end, String replacement) {
        String body = clause.body();
        String edited = body.substring(0, start) + replacement + body.substring(end);
        List<Line> old = lines(clause, body, start, end);
        List<Line> fresh = lines(clause, edited, start, start + replacement.length());
        if (old.isEmpty() || fresh.isEmpty()) {
            return List.of();
        }
        Passage before = new Passage(old);
        List<Part> parts = new ArrayList<>();
        for (Difference difference : PassageDifferences.of(TOKENS, before, new Passage(fresh))) {
            Passage.Place place = before.place(difference.at().start(), difference.at().end());
            if (place != null && difference.kind() != Difference.Kind.LABEL) {
                parts.add(new Part(difference, place.bodyStart(), place.bodyEnd()));
            }
        }
        return parts;
    }

    private static List<Line> lines(Agreement.Clause clause, String body, int start, int end) {
        Agreement.Clause said =
                new Agreement.Clause(
                        null,
                        clause.order(),
                        clause.label(),
                        clause.title(),
                        clause.type(),
                        clause.sensitive(),
                        body,
                        null);
        Agreement only = new Agreement(List.of(said), List.of(), List.of(), List.of(), List.of());
        return Version.of(only).lines().stream()
                .filter(line -> !line.heading() && line.start() <= end && line.end() >= start)
                .toList();
    }
}
