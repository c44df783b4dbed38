package org.lmanexus.agreement.drafting;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreements;
import org.lmanexus.agreement.Drafting.Why;
import org.lmanexus.agreement.StandingCovenant;
import org.lmanexus.agreement.StandingCovenant.Figure;
import org.lmanexus.agreement.gate.TermLock;
import org.lmanexus.agreement.rows.CovenantRows;
import org.lmanexus.kernel.Actor;
import org.lmanexus.workspace.Access;
import org.lmanexus.workspace.Permission;
import org.springframework.stereotype.Component;

import java.util.Map;

/// Keeps what the tests of covenants gave: CLAUSE_EDIT in the trail, with the figure before.
@Component
class CovenantTesting {

    private final Agreements agreements;
    private final CovenantRows rows;
    private final TermLock lock;
    private final Access access;
    private final DraftTrail trail;

    CovenantTesting(
            Agreements agreements,
            CovenantRows rows,
            TermLock lock,
            Access access,
            DraftTrail trail) {
        this.agreements = agreements;
        this.rows = rows;
        this.lock = lock;
        this.access = access;
        this.trail = trail;
    }

    /// The same figure again leaves no trace. A lock keeps the words of a clause, not its tests.
    StandingCovenant test(String covenantId, Figure figure, Why why, Actor actor) {
        String workspaceId = agreements.covenant(covenantId).workspaceId();
        access.require(actor, workspaceId, Permission.VARIABLE_EDIT);
        DraftTrail.check(why);
        lock.take(workspaceId);
        StandingCovenant before = agreements.covenant(covenantId);
        @Nullable Figure earlier =
                before.figures().stream()
                        .filter(known -> known.testDate().equals(figure.testDate()))
                        .findFirst()
                        .orElse(null);
        if (figure.equals(earlier)) {
            return before;
        }
        rows.putFigure(before, figure, lock.take(workspaceId, actor));
        DraftTrail.States states =
                new DraftTrail.States(earlier == null ? null : state(earlier), state(figure));
        trail.record(before, states, why, actor);
        return agreements.covenant(covenantId);
    }

    private static Map<String, String> state(Figure figure) {
        return Map.of(
                "testDate", figure.testDate().toString(),
                "figure", figure.figure().toPlainString());
    }
}
