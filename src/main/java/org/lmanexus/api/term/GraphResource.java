package org.lmanexus.api.term;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.lmanexus.graph.DependencyGraph;
import org.lmanexus.graph.Graphs;
import org.lmanexus.graph.Graphs.Place;
import org.lmanexus.identity.ActingUser;
import org.lmanexus.kernel.Actor;
import org.lmanexus.workspace.Access;
import org.lmanexus.workspace.Permission;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/// Which term depends on which.
@RestController
@RequestMapping("/api/v1/graph")
@Tag(name = "Graph")
class GraphResource {

    private final Graphs graphs;
    private final Access access;

    GraphResource(Graphs graphs, Access access) {
        this.graphs = graphs;
        this.access = access;
    }

    @GetMapping("/{workspaceId}")
    @Operation(summary = "The stored graph with its findings and its integrity score, 0 to 100.")
    DependencyGraph get(@PathVariable String workspaceId, @ActingUser Actor actor) {
        access.require(actor, workspaceId, Permission.GRAPH_VIEW);
        return graphs.get(workspaceId);
    }

    @PostMapping("/{workspaceId}/recompute")
    @Operation(summary = "Builds the graph anew; an unchanged workspace keeps its nodes.")
    DependencyGraph recompute(@PathVariable String workspaceId, @ActingUser Actor actor) {
        access.require(actor, workspaceId, Permission.GRAPH_SYNC);
        return graphs.refresh(workspaceId);
    }

    @GetMapping("/nodes/{nodeId}")
    @Operation(summary = "Where a node stands in the agreement.")
    Place node(@PathVariable String nodeId, @ActingUser Actor actor) {
        Place place = graphs.locate(nodeId);
        access.require(actor, place.workspaceId(), Permission.GRAPH_VIEW);
        return place;
    }

    @GetMapping("/nodes/{nodeId}/connected")
    @Operation(summary = "The nodes that an edge joins to this one, in either direction.")
    List<DependencyGraph.Node> connected(@PathVariable String nodeId, @ActingUser Actor actor) {
        node(nodeId, actor);
        return graphs.neighbours(nodeId);
    }

    @GetMapping("/nodes/{nodeId}/impact")
    @Operation(summary = "Everything that depends on a node, through all levels, nearest first.")
    List<Graphs.Impact> impact(@PathVariable String nodeId, @ActingUser Actor actor) {
        node(nodeId, actor);
        return graphs.impact(nodeId);
    }
}
