package org.lmanexus.agreement.drafting;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreements;
import org.lmanexus.agreement.Drafting.CovenantEdit;
import org.lmanexus.agreement.Drafting.NewCovenant;
import org.lmanexus.agreement.Drafting.Seen;
import org.lmanexus.agreement.Drafting.Why;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.StandingCovenant;
import org.lmanexus.agreement.gate.ClauseGate;
import org.lmanexus.agreement.gate.OpenClause;
import org.lmanexus.agreement.gate.TermNews;
import org.lmanexus.agreement.rows.CovenantRows;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.workspace.Access;
import org.lmanexus.workspace.Permission;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Covenants put in, edited and taken out: CLAUSE_EDIT in the trail, each with both states. Who may
/// bind and edit variables may do so, and a lock of the clause covers its covenants.
@Component
class CovenantDrafting {

    private static final int NAME = 255;
    private static final int WORDS = 2000;

    private final Agreements agreements;
    private final CovenantRows rows;
    private final ClauseGate gate;
    private final Access access;
    private final DraftTrail trail;
    private final TermNews news;

    CovenantDrafting(
            Agreements agreements,
            CovenantRows rows,
            ClauseGate gate,
            Access access,
            DraftTrail trail,
            TermNews news) {
        this.agreements = agreements;
        this.rows = rows;
        this.gate = gate;
        this.access = access;
        this.trail = trail;
        this.news = news;
    }

    StandingCovenant add(String clauseId, NewCovenant wanted, Why why, Actor actor) {
        String workspaceId = agreements.clause(clauseId).workspaceId();
        access.require(actor, workspaceId, Permission.VARIABLE_BIND);
        NewCovenant covenant = checked(wanted);
        OpenClause open = gate.open(clauseId, actor);
        trail.requireReason(open.clause(), why);
        requireFree(open.clause(), covenant.name(), null);
        StandingCovenant added =
                agreements.covenant(rows.insert(open.clause(), covenant, open.stamp()));
        trail.record(added, new DraftTrail.States(null, state(added)), why, actor);
        news.changed(open.clause(), Set.of());
        return added;
    }

    StandingCovenant edit(Seen seen, CovenantEdit edit, Why why, Actor actor) {
        OpenClause open = open(seen, why, actor);
        StandingCovenant before = agreements.covenant(seen.id());
        NewCovenant wanted =
                checked(
                        new NewCovenant(
                                or(edit.name(), before.name()),
                                or(edit.testFrequency(), before.testFrequency()),
                                or(edit.threshold(), before.threshold()),
                                or(edit.calculationBasis(), before.calculationBasis())));
        if (wanted.equals(told(before))) {
            return before;
        }
        requireFree(open.clause(), wanted.name(), before.id());
        rows.write(before.id(), wanted, open.stamp());
        StandingCovenant now = agreements.covenant(before.id());
        trail.record(now, new DraftTrail.States(state(before), state(now)), why, actor);
        news.changed(open.clause(), Set.of());
        return now;
    }

    void remove(Seen seen, Why why, Actor actor) {
        OpenClause open = open(seen, why, actor);
        StandingCovenant before = agreements.covenant(seen.id());
        rows.remove(before.id());
        trail.record(before, new DraftTrail.States(state(before), null), why, actor);
        news.changed(open.clause(), Set.of());
    }

    /// Holds the terms of the workspace from here to the end of the transaction.
    private OpenClause open(Seen seen, Why why, Actor actor) {
        StandingCovenant known = agreements.covenant(seen.id());
        access.require(actor, known.workspaceId(), Permission.VARIABLE_EDIT);
        OpenClause open = gate.open(known.clauseId(), actor);
        StandingCovenant before = agreements.covenant(seen.id());
        if (before.version() != seen.version()) {
            throw Limits.stale("covenant " + before.name(), before.version(), seen);
        }
        trail.requireReason(open.clause(), why);
        return open;
    }

    private void requireFree(StandingClause clause, String name, @Nullable String besides) {
        boolean taken =
                rows.open(clause).stream()
                        .filter(other -> !other.id().equals(besides))
                        .anyMatch(other -> other.name().equalsIgnoreCase(name));
        if (taken) {
            throw new Refusal.Conflict(
                    "covenant %s: its clause has one of that name; edit that one".formatted(name));
        }
    }

    private static NewCovenant checked(NewCovenant covenant) {
        Limits.text("calculationBasis", covenant.calculationBasis(), WORDS);
        return new NewCovenant(
                Limits.given("name", covenant.name(), NAME),
                Limits.given("testFrequency", covenant.testFrequency(), NAME),
                Limits.given("threshold", covenant.threshold(), WORDS),
                covenant.calculationBasis().strip());
    }

    private static String or(@Nullable String given, String standing) {
        return Objects.requireNonNullElse(given, standing);
    }

    private static NewCovenant told(StandingCovenant covenant) {
        return new NewCovenant(
                covenant.name(),
                covenant.testFrequency(),
                covenant.threshold(),
                covenant.calculationBasis());
    }

    private static Map<String, Object> state(StandingCovenant covenant) {
        return Map.of(
                "clauseId", covenant.clauseId(),
                "name", covenant.name(),
                "testFrequency", covenant.testFrequency(),
                "threshold", covenant.threshold(),
                "calculationBasis", covenant.calculationBasis());
    }
}
