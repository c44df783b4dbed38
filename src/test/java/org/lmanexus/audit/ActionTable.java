package org.lmanexus.audit;

import org.lmanexus.agreement.AgreementReader;
import org.lmanexus.agreement.Agreements;
import org.lmanexus.agreement.Drafting;
import org.lmanexus.agreement.Drafting.Seen;
import org.lmanexus.agreement.Drafting.Why;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.agreement.TermEditor.NewValue;
import org.lmanexus.agreement.TermEditor.NewVariable;
import org.lmanexus.agreement.VariableType;
import org.lmanexus.document.Document;
import org.lmanexus.document.DocumentReader;
import org.lmanexus.document.View;
import org.lmanexus.drift.Drifts;
import org.lmanexus.drift.Drifts.SeenDrift;
import org.lmanexus.goldenrecord.ExportFormat;
import org.lmanexus.goldenrecord.GoldenRecords;
import org.lmanexus.graph.Graphs;
import org.lmanexus.identity.SignIns;
import org.lmanexus.identity.SignIns.Client;
import org.lmanexus.kernel.Actor;
import org.lmanexus.reconciliation.ReconciliationItem;
import org.lmanexus.reconciliation.Reconciliations;
import org.lmanexus.reconciliation.Reconciliations.Outcome;
import org.lmanexus.reconciliation.Reconciliations.Reason;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.lmanexus.support.Desk;
import org.lmanexus.support.TestDeal;
import org.lmanexus.workspace.Governance;
import org.lmanexus.workspace.Members;
import org.lmanexus.workspace.Members.Change;
import org.lmanexus.workspace.Members.Invitee;
import org.lmanexus.workspace.Role;
import org.lmanexus.workspace.Workspaces;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// One action for each type of event, in a deal of its own, and the same action refused.
@TestComponent
class ActionTable {

    private static final String SAID = "Agreed with the borrower";
    private static final Why WHY = new Why(SAID, "borrower_request");
    private static final Reason REASON = new Reason(SAID, null);
    private static final Client HERE = new Client("127.0.0.1", "test");

    private final ApplicationContext beans;
    private final Deals deals;
    private final Desk desk;
    private final JdbcClient jdbc;

    ActionTable(ApplicationContext beans, Deals deals, Desk desk, JdbcClient jdbc) {
        this.beans = beans;
        this.deals = deals;
        this.desk = desk;
        this.jdbc = jdbc;
    }

    Row row(AuditEventType type) throws IOException {
        Deal deal = deals.agreed();
        return switch (type) {
            case LOGIN, LOGOUT -> session(type, deal);
            case WORKSPACE_CREATE, GOVERNANCE_UPDATED -> workspace(type, deal);
            case INVITE_SENT, ROLE_CHANGED, MEMBER_REMOVED -> member(type, deal);
            case CLAUSE_EDIT, SECTION_LOCKED, SECTION_UNLOCKED -> clause(type, deal);
            case VARIABLE_EDIT, VARIABLE_BIND -> variable(type, deal);
            case DRIFT_OVERRIDE, DRIFT_REVERT, DRIFT_APPROVE -> drift(type, deal);
            case RECON_APPLY, RECON_REJECT -> item(type);
            case GRAPH_SYNC -> graph(deal);
            case PUBLISH, EXPORT_JSON -> record(type, deal);
            case EXPORT_AUDIT -> export(deal);
        };
    }

    private Row session(AuditEventType type, Deal deal) {
        SignIns signIns = bean(SignIns.class);
        String email = Deals.email(deal.agent());
        if (type == AuditEventType.LOGIN) {
            return new Row(
                    "session: - after",
                    () -> signIns.signIn(email, Deals.PASSWORD, HERE),
                    () -> signIns.signIn(email, "a wrong password", HERE));
        }
        String session = signIns.signIn(email, Deals.PASSWORD, HERE).sessionId();
        Actor stranger = deals.person();
        return new Row(
                "session: - after",
                () -> signIns.signOut(deal.agent(), session),
                () -> signIns.signOut(stranger, session));
    }

    private Row workspace(AuditEventType type, Deal deal) {
        Workspaces workspaces = bean(Workspaces.class);
        Governance governance = bean(Governance.class);
        Actor investor = desk.member(deal, "investor");
        return type == AuditEventType.WORKSPACE_CREATE
                ? new Row(
                        "workspace: - after",
                        () -> workspaces.create("New", "EUR", BigDecimal.ONE, "LMA", investor),
                        () -> workspaces.create("New", "EUR", BigDecimal.ZERO, "LMA", investor))
                : new Row(
                        "workspace: before after",
                        () -> governance.change(deal.workspaceId(), rule(), deal.agent()),
                        () -> governance.change(deal.workspaceId(), rule(), investor));
    }

    private static Map<String, ?> rule() {
        return Map.of("legalCanRevertDraft", true);
    }

    private Row member(AuditEventType type, Deal deal) {
        Members members = bean(Members.class);
        Actor risk = desk.member(deal, "risk");
        String workspace = deal.workspaceId();
        Invitee invitee = new Invitee(Deals.email(deals.person()), Role.LEGAL, false);
        Change change = new Change(Role.LEGAL, null, null);
        String member =
                members.list(workspace, risk).stream()
                        .filter(one -> one.user().userId().equals(risk.userId()))
                        .findFirst()
                        .orElseThrow()
                        .id();
        return switch (type) {
            case INVITE_SENT ->
                    new Row(
                            "user: - after",
                            () -> members.invite(workspace, invitee, deal.agent()),
                            () -> members.invite(workspace, invitee, risk));
            case ROLE_CHANGED ->
                    new Row(
                            "member: before after",
                            () -> members.change(workspace, member, change, deal.agent()),
                            () -> members.change(workspace, member, change, risk));
            default ->
                    new Row(
                            "member: before after",
                            () -> members.remove(workspace, member, deal.agent()),
                            () -> members.remove(workspace, member, risk));
        };
    }

    private Row clause(AuditEventType type, Deal deal) {
        Drafting drafting = bean(Drafting.class);
        Actor risk = desk.member(deal, "risk");
        String clause = deals.clause(deal, "21.2").id();
        if (type == AuditEventType.SECTION_LOCKED) {
            return new Row(
                    "clause: before after",
                    () -> drafting.lock(clause, deal.agent()),
                    () -> drafting.lock(clause, risk));
        }
        if (type == AuditEventType.SECTION_UNLOCKED) {
            drafting.lock(clause, deal.agent());
            return new Row(
                    "clause: before after",
                    () -> drafting.unlock(clause, deal.agent()),
                    () -> drafting.unlock(clause, risk));
        }
        return new Row(
                "clause: before after reason",
                () -> drafting.editText(new Seen(clause, 0), "Nothing.", WHY, deal.agent()),
                () -> drafting.editText(new Seen(clause, 7), "Nothing.", WHY, deal.agent()));
    }

    private Row variable(AuditEventType type, Deal deal) {
        Drafting drafting = bean(Drafting.class);
        Actor risk = desk.member(deal, "risk");
        StandingVariable margin = deals.variable(deal, "Margin");
        Seen seen = new Seen(margin.id(), margin.version());
        NewValue value = new NewValue("3.00", "%");
        NewVariable words =
                new NewVariable(
                        "Form",
                        VariableType.DEFINITION,
                        new NewValue("in writing", null),
                        "in writing",
                        null,
                        null);
        String notices = deals.clause(deal, "33.1").id();
        return type == AuditEventType.VARIABLE_EDIT
                ? new Row(
                        "variable: before after reason",
                        () -> drafting.editValue(seen, value, WHY, deal.agent()),
                        () -> drafting.editValue(seen, value, new Why(" ", null), deal.agent()))
                : new Row(
                        "variable: - after",
                        () -> drafting.bind(notices, words, deal.agent()),
                        () -> drafting.bind(notices, words, risk));
    }

    private Row drift(AuditEventType type, Deal deal) {
        Drifts drifts = bean(Drifts.class);
        Actor risk = desk.member(deal, "risk");
        desk.set(deal, "Margin", "3.25");
        String id = drifts.unresolved(deal.workspaceId()).getFirst().id();
        return switch (type) {
            case DRIFT_OVERRIDE ->
                    new Row(
                            "drift: before after reason",
                            () ->
                                    drifts.override(
                                            SeenDrift.asItStands(id), SAID, null, deal.agent()),
                            () -> drifts.override(SeenDrift.asItStands(id), SAID, null, risk));
            case DRIFT_REVERT ->
                    new Row(
                            "drift: before after reason",
                            () -> drifts.revert(SeenDrift.asItStands(id), SAID, null, deal.agent()),
                            () -> drifts.revert(SeenDrift.asItStands(id), " ", null, deal.agent()));
            default ->
                    new Row(
                            "drift: before after reason",
                            () -> drifts.approve(SeenDrift.asItStands(id), SAID, null, risk),
                            () ->
                                    drifts.approve(
                                            SeenDrift.asItStands(id), SAID, null, deal.agent()));
        };
    }

    private Row item(AuditEventType type) throws IOException {
        Deal deal = deals.empty();
        Reconciliations reconciliations = bean(Reconciliations.class);
        bean(Agreements.class)
                .importBaseline(
                        deal.workspaceId(),
                        AgreementReader.standard().read(read(TestDeal.baseline()), View.ACCEPTED),
                        Deals.source("baseline"),
                        deal.agent());
        String session =
                reconciliations
                        .open(deal.workspaceId(), read(TestDeal.markup()), deal.agent())
                        .id();
        List<String> item =
                reconciliations.items(session).stream()
                        .filter(one -> one.variableId() != null)
                        .map(ReconciliationItem::id)
                        .limit(1)
                        .toList();
        Actor risk = desk.member(deal, "risk");
        return type == AuditEventType.RECON_APPLY
                ? new Row(
                        "reconciliation_item: before after reason",
                        () -> decided(reconciliations.apply(item, REASON, deal.agent())),
                        () -> decided(reconciliations.apply(item, REASON, risk)))
                : new Row(
                        "reconciliation_item: before after reason",
                        () -> decided(reconciliations.reject(item, REASON, deal.agent())),
                        () -> decided(reconciliations.reject(item, REASON, risk)));
    }

    private static void decided(List<Outcome> outcomes) {
        if (outcomes.getFirst() instanceof Outcome.Refused refused) {
            throw refused.refusal();
        }
    }

    /// A graph that somebody took away is made anew; one that is up to date is left alone.
    private Row graph(Deal deal) {
        Graphs graphs = bean(Graphs.class);
        Deal other = deals.agreed();
        jdbc.sql("delete from graph_state where workspace_id = :id")
                .param("id", deal.workspaceId())
                .update();
        return new Row(
                "graph: - after",
                () -> graphs.refresh(deal.workspaceId()),
                () -> graphs.refresh(other.workspaceId()));
    }

    private Row record(AuditEventType type, Deal deal) {
        GoldenRecords records = bean(GoldenRecords.class);
        Actor stranger = deals.person();
        return type == AuditEventType.PUBLISH
                ? new Row(
                        "golden_record: - after reason",
                        () -> records.publish(deal.workspaceId(), SAID, null, deal.agent()),
                        () -> records.publish(deal.workspaceId(), " ", null, deal.agent()))
                : new Row(
                        "golden_record: - after",
                        () -> records.export(deal.workspaceId(), ExportFormat.JSON, deal.agent()),
                        () -> records.export(deal.workspaceId(), ExportFormat.JSON, stranger));
    }

    private Row export(Deal deal) {
        AuditEvents events = bean(AuditEvents.class);
        AuditFilter all = AuditFilter.ofWorkspace(deal.workspaceId());
        return new Row(
                "audit: - after",
                () -> events.export(all, AuditEvents.Format.CSV, deal.agent(), new StringWriter()),
                () -> events.export(all, AuditEvents.Format.CSV, deal.agent(), full()));
    }

    private static Writer full() {
        return new StringWriter() {
            @Override
            public void write(String text) {
                throw new java.io.UncheckedIOException(new IOException("the disk is full"));
            }
        };
    }

    private static Document read(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("deal", ".docx");
        try {
            return DocumentReader.standard().read(Files.write(file, bytes));
        } finally {
            Files.delete(file);
        }
    }

    private <T> T bean(Class<T> type) {
        ObjectProvider<T> provider = beans.getBeanProvider(type);
        return provider.getObject();
    }

    /// Something that somebody does.
    @FunctionalInterface
    interface Act {
        void run() throws Exception;
    }

    /// @param shape the type of the target, and which of before, after and reason the event has
    record Row(String shape, Act act, Act refused) {

        Map<String, Object> fields() {
            String[] parts = shape.split(": ");
            return Map.of(
                    "target_type", parts[0],
                    "before", parts[1].contains("before"),
                    "after", parts[1].contains("after"),
                    "reason", parts[1].contains("reason"));
        }
    }
}
