package org.lmanexus.agreement.store;

import org.lmanexus.agreement.Agreement;
import org.lmanexus.agreement.Agreements.BaselineSource;
import org.lmanexus.agreement.Agreements.Imported;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.TermsChanged;
import org.lmanexus.agreement.gate.TermLock;
import org.lmanexus.agreement.gate.TermNews;
import org.lmanexus.agreement.rows.BaselineRows;
import org.lmanexus.agreement.rows.ClauseRows;
import org.lmanexus.agreement.rows.NewRows;
import org.lmanexus.agreement.rows.NewRows.Inserted;
import org.lmanexus.agreement.rows.Stamp;
import org.lmanexus.audit.AuditEntry;
import org.lmanexus.audit.AuditEventType;
import org.lmanexus.audit.AuditTrail;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Takes an agreement in as the approved baseline.
@Component
class BaselineImport {

    private final TermLock lock;
    private final ClauseRows clauses;
    private final BaselineRows baselines;
    private final NewRows rows;
    private final AuditTrail trail;
    private final TermNews news;

    BaselineImport(
            TermLock lock,
            ClauseRows clauses,
            BaselineRows baselines,
            NewRows rows,
            AuditTrail trail,
            TermNews news) {
        this.lock = lock;
        this.clauses = clauses;
        this.baselines = baselines;
        this.rows = rows;
        this.trail = trail;
        this.news = news;
    }

    Imported run(String workspaceId, Agreement agreement, BaselineSource source, Actor actor) {
        if (agreement.clauses().isEmpty()) {
            throw new Refusal.Unreadable(
                    source.fileName()
                            + ": no clauses found; an agreement has numbered clauses or headings");
        }
        Stamp stamp = lock.take(workspaceId, actor);
        List<StandingClause> standing = clauses.standing(workspaceId);
        if (!isSame(standing, agreement.clauses())) {
            makeWay(workspaceId, source, standing, stamp);
            Inserted inserted = rows.insert(workspaceId, agreement, true, stamp);
            baselines.name(workspaceId, source, stamp);
            record(workspaceId, agreement, source, standing.size(), stamp);
            news.changed(
                    new TermsChanged(
                            workspaceId,
                            Set.copyOf(inserted.clauseIds().values()),
                            inserted.variableIds()));
        }
        return baselines.counts(workspaceId);
    }

    Optional<BaselineSource> source(String workspaceId) {
        return baselines.source(workspaceId);
    }

    private void makeWay(
            String workspaceId, BaselineSource source, List<StandingClause> standing, Stamp stamp) {
        if (baselines.wouldLose(workspaceId)) {
            throw new Refusal.Conflict(
                    "%s: the workspace has terms that were changed since its baseline was taken in and would be lost; import it into a workspace of its own, or drop it as a markup"
                            .formatted(source.fileName()));
        }
        if (!standing.isEmpty()) {
            baselines.supersede(workspaceId, stamp);
        }
    }

    /// None of the 21 types is an import: it is kept as one edit of the workspace's clauses.
    private void record(
            String workspaceId,
            Agreement agreement,
            BaselineSource source,
            int before,
            Stamp stamp) {
        trail.record(
                new AuditEntry(
                        workspaceId,
                        stamp.actor(),
                        AuditEventType.CLAUSE_EDIT,
                        "workspace",
                        workspaceId,
                        Map.of("clauses", before),
                        Map.of(
                                "baseline", source.fileName(),
                                "sha256", source.sha256(),
                                "clauses", agreement.clauses().size(),
                                "variables", agreement.variables().size(),
                                "covenants", agreement.covenants().size()),
                        "Baseline taken in",
                        null));
    }

    private static boolean isSame(List<StandingClause> standing, List<Agreement.Clause> read) {
        if (standing.size() != read.size()) {
            return false;
        }
        for (int i = 0; i < read.size(); i++) {
            if (!read.get(i).title().equals(standing.get(i).title())
                    || !read.get(i).body().equals(standing.get(i).body())) {
                return false;
            }
        }
        return true;
    }
}
