package org.lmanexus.console.deal;

import org.lmanexus.agreement.Agreements;
import org.lmanexus.console.shell.DealPage;
import org.lmanexus.console.shell.OfDeal;
import org.lmanexus.drift.DriftItem;
import org.lmanexus.drift.Drifts;
import org.lmanexus.goldenrecord.GoldenRecords;
import org.lmanexus.graph.DependencyGraph;
import org.lmanexus.graph.Graphs;
import org.lmanexus.identity.ActingUser;
import org.lmanexus.kernel.Actor;
import org.lmanexus.reconciliation.ReconciliationSession;
import org.lmanexus.reconciliation.Reconciliations;
import org.lmanexus.workspace.Access;
import org.lmanexus.workspace.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How a deal stands, and what waits for somebody.
@Controller
@OfDeal(DealPage.DASHBOARD)
class DashboardPage {

    private static final Map<String, String> KINDS =
            Map.of(
                    "covenant", "covenants",
                    "definition", "definitions",
                    "financial", "financial terms",
                    "xref", "cross-references");

    private static final int FEW = 5;

    private final Agreements agreements;
    private final Reconciliations reconciliations;
    private final Drifts drifts;
    private final Graphs graphs;
    private final GoldenRecords records;
    private final Access access;

    DashboardPage(
            Agreements agreements,
            Reconciliations reconciliations,
            Drifts drifts,
            Graphs graphs,
            GoldenRecords records,
            Access access) {
        this.agreements = agreements;
        this.reconciliations = reconciliations;
        this.drifts = drifts;
        this.graphs = graphs;
        this.records = records;
        this.access = access;
    }

    @GetMapping("/deals/{deal}")
    String show(@PathVariable String deal, @ActingUser Actor actor, Model model) {
        DependencyGraph graph = graphs.get(deal);
        model.addAttribute("record", records.current(deal));
        model.addAttribute("graph", graph);
        model.addAttribute("kinds", kinds(graph));
        model.addAttribute("clauses", agreements.clauses(deal).size());
        model.addAttribute("variables", agreements.variables(deal).size());
        boolean drift = access.allows(actor, deal, Permission.DRIFT_VIEW);
        List<DriftItem> open = drift ? drifts.unresolved(deal) : List.of();
        model.addAttribute("drift", open.size());
        model.addAttribute("latest", open.stream().limit(FEW).toList());
        List<ReconciliationSession> waiting =
                reconciliations.sessions(deal).stream()
                        .filter(session -> session.pending() > 0)
                        .toList();
        model.addAttribute("waiting", waiting.stream().limit(FEW).toList());
        model.addAttribute(
                "pending", waiting.stream().mapToInt(ReconciliationSession::pending).sum());
        return "deal/dashboard";
    }

    private static Map<String, Long> kinds(DependencyGraph graph) {
        return graph.nodes().stream()
                .collect(
                        Collectors.groupingBy(
                                node -> KINDS.getOrDefault(node.type(), node.type()),
                                TreeMap::new,
                                Collectors.counting()));
    }
}
