package org.lmanexus.console.map;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreements;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.console.shell.DealPage;
import org.lmanexus.console.shell.OfDeal;
import org.lmanexus.graph.DependencyGraph;
import org.lmanexus.graph.DependencyGraph.Node;
import org.lmanexus.graph.Graphs;
import org.lmanexus.graph.Graphs.Place;
import org.lmanexus.identity.ActingUser;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.workspace.Access;
import org.lmanexus.workspace.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Shows the graph of a deal as a map and as a table, what is wrong in it, and what one node
/// touches.
@Controller
@OfDeal(DealPage.MAP)
@RequestMapping("/deals/{deal}/map")
class MapPage {

    private static final int ROWS = 100;

    private final Graphs graphs;
    private final Agreements agreements;
    private final Access access;

    MapPage(Graphs graphs, Agreements agreements, Access access) {
        this.graphs = graphs;
        this.agreements = agreements;
        this.access = access;
    }

    @GetMapping
    String show(
            @PathVariable String deal,
            @RequestParam(required = false) @Nullable String node,
            @ActingUser Actor actor,
            Model model) {
        DependencyGraph graph = fill(deal, actor, model);
        open(graph, node, model);
        model.addAttribute("table", false);
        return "map/map";
    }

    /// The same as a table, for the keyboard and for readers of the screen.
    @GetMapping("/table")
    String table(
            @PathVariable String deal,
            @RequestParam(required = false) @Nullable String node,
            @ModelAttribute Wanted wanted,
            @ActingUser Actor actor,
            Model model) {
        DependencyGraph graph = fill(deal, actor, model);
        open(graph, node, model);
        List<Node> rows = graph.nodes().stream().filter(wanted::fits).toList();
        model.addAttribute("table", true);
        model.addAttribute("type", wanted.kind());
        model.addAttribute("find", wanted.words());
        model.addAttribute("offset", wanted.from());
        model.addAttribute("limit", ROWS);
        model.addAttribute("total", rows.size());
        model.addAttribute("rows", rows.stream().skip(wanted.from()).limit(ROWS).toList());
        return "map/map";
    }

    @GetMapping("/data")
    @ResponseBody
    Chart data(@PathVariable String deal) {
        return Chart.of(graphs.get(deal), agreements.clauses(deal));
    }

    @GetMapping("/nodes/{node}")
    String inspect(@PathVariable String deal, @PathVariable String node, Model model) {
        model.addAttribute("beside", beside(graphs.get(deal), node));
        return "map/node :: node";
    }

    @PostMapping("/recompute")
    String recompute(@PathVariable String deal, @ActingUser Actor actor) {
        access.require(actor, deal, Permission.GRAPH_SYNC);
        graphs.refresh(deal);
        return "redirect:/deals/" + deal + "/map";
    }

    private DependencyGraph fill(String deal, Actor actor, Model model) {
        DependencyGraph graph = graphs.get(deal);
        Map<String, StandingClause> clauses =
                agreements.clauses(deal).stream()
                        .collect(Collectors.toMap(StandingClause::id, Function.identity()));
        model.addAttribute("graph", graph);
        model.addAttribute("clauses", clauses);
        model.addAttribute(
                "types", graph.nodes().stream().map(Node::type).distinct().sorted().toList());
        model.addAttribute("mayRecompute", access.allows(actor, deal, Permission.GRAPH_SYNC));
        return graph;
    }

    private void open(DependencyGraph graph, @Nullable String node, Model model) {
        if (node != null && graph.nodes().stream().anyMatch(each -> each.id().equals(node))) {
            model.addAttribute("beside", beside(graph, node));
        }
    }

    private Beside beside(DependencyGraph graph, String nodeId) {
        Place place = graphs.locate(nodeId);
        if (!place.workspaceId().equals(graph.workspaceId())) {
            throw new Refusal.NotFound("there is no such node in this deal");
        }
        StandingClause clause =
                place.clauseId() == null ? null : agreements.clause(place.clauseId());
        return Beside.of(graph, place.node(), clause, graphs.impact(nodeId));
    }

    /// Which terms the table shows.
    record Wanted(@Nullable String type, @Nullable String find, @Nullable Integer offset) {

        String kind() {
            return type == null ? "" : type;
        }

        String words() {
            return find == null ? "" : find;
        }

        int from() {
            return offset == null ? 0 : Math.max(0, offset);
        }

        boolean fits(Node node) {
            return (kind().isBlank() || node.type().equals(kind()))
                    && node.label()
                            .toLowerCase(Locale.ROOT)
                            .contains(words().strip().toLowerCase(Locale.ROOT));
        }
    }
}
