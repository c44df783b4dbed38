package org.lmanexus.support;

import org.lmanexus.agreement.Agreements;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.agreement.TermEditor;
import org.lmanexus.agreement.TermEditor.NewValue;
import org.lmanexus.agreement.TermEditor.WordEdit;
import org.lmanexus.audit.AuditEvent;
import org.lmanexus.audit.AuditEventType;
import org.lmanexus.audit.AuditEvents;
import org.lmanexus.audit.AuditFilter;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Ids;
import org.lmanexus.support.Deals.Deal;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;

/// Works on a deal as its members do, each act in a transaction of its own.
@TestComponent
public class Desk {

    private static final String JOIN =
            """
            insert into workspace_members (id, workspace_id, user_id, role, status)
            values (:id, :workspaceId, :userId, cast(:role as "Role"), 'active')
            """;

    private static final String RULE =
            """
            update workspaces
               set governance_rules = governance_rules || jsonb_build_object(:rule, :on)
             where id = :workspaceId
            """;

    private final Deals deals;
    private final Agreements agreements;
    private final TermEditor editor;
    private final AuditEvents audit;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public Desk(
            Deals deals,
            Agreements agreements,
            TermEditor editor,
            AuditEvents audit,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.deals = deals;
        this.agreements = agreements;
        this.editor = editor;
        this.audit = audit;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    public Actor member(Deal deal, String role) {
        Actor person = deals.person();
        jdbc.sql(JOIN)
                .param("id", Ids.next())
                .param("workspaceId", deal.workspaceId())
                .param("userId", person.userId())
                .param("role", role)
                .update();
        return person;
    }

    public void rule(Deal deal, String rule, boolean on) {
        jdbc.sql(RULE)
                .param("rule", rule)
                .param("on", on)
                .param("workspaceId", deal.workspaceId())
                .update();
    }

    public void set(Deal deal, String label, String value) {
        StandingVariable variable = deals.variable(deal, label);
        transaction.executeWithoutResult(
                status ->
                        editor.changeValue(
                                variable.id(),
                                variable.value(),
                                new NewValue(value, variable.unit()),
                                null,
                                deal.agent()));
    }

    public void replace(Deal deal, String label, String words, String replacement) {
        StandingClause clause = deals.clause(deal, label);
        int start = clause.body().indexOf(words);
        WordEdit edit = new WordEdit(clause.version(), start, start + words.length(), replacement);
        transaction.executeWithoutResult(
                status -> editor.replaceText(clause.id(), edit, deal.agent()));
    }

    public String insert(Deal deal, int afterOrder, String title, String body) {
        return transaction.execute(
                status ->
                        editor.insertClause(
                                deal.workspaceId(), afterOrder, null, title, body, deal.agent()));
    }

    public void remove(Deal deal, String label) {
        String clause = deals.clause(deal, label).id();
        transaction.executeWithoutResult(status -> editor.removeClause(clause, deal.agent()));
    }

    public List<StandingClause> clauses(Deal deal) {
        return agreements.clauses(deal.workspaceId());
    }

    /// Oldest first.
    public List<AuditEvent> trail(Deal deal, AuditEventType type) {
        AuditFilter filter =
                new AuditFilter(deal.workspaceId(), type, null, null, null, null, null, null);
        return audit.list(filter, 0, 1000).reversed();
    }
}
