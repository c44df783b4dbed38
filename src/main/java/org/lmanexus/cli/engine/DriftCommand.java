package org.lmanexus.cli.engine;

import org.jspecify.annotations.Nullable;
import org.lmanexus.drift.DriftItem;
import org.lmanexus.drift.Drifts;
import org.lmanexus.drift.Drifts.SeenDrift;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.workspace.Workspaces;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;

/// `nexus drift`: lists the drift of a workspace, or deals with items of it.
@Command(
        name = "drift",
        description = "Overrides, reverts or approves drift items; lists them without an option.",
        mixinStandardHelpOptions = true)
public final class DriftCommand implements Callable<Integer> {

    private static final String ALL = "all";

    @Parameters(paramLabel = "WORKSPACE", description = "the workspace's id")
    private String workspace = "";

    @Option(
            names = "--override",
            arity = "1..*",
            paramLabel = "ID",
            description = "make what stands the baseline; \"all\" for every unresolved item")
    private List<String> override = List.of();

    @Option(
            names = "--revert",
            arity = "1..*",
            paramLabel = "ID",
            description = "put the baseline back")
    private List<String> revert = List.of();

    @Option(
            names = "--approve",
            arity = "1..*",
            paramLabel = "ID",
            description = "accept the difference as it is")
    private List<String> approve = List.of();

    @Option(names = "--reason", paramLabel = "TEXT", description = "why; kept in the trail")
    private @Nullable String reason;

    @Option(
            names = "--category",
            paramLabel = "NAME",
            description = "one of the five reason categories")
    private @Nullable String category;

    @Mixin private Acting acting = new Acting();

    @Spec private @Nullable CommandSpec spec;

    @FunctionalInterface
    private interface Action {
        DriftItem on(SeenDrift item, String why, @Nullable String category, Actor actor);
    }

    @Override
    public Integer call() {
        try (Engine engine = Engine.forCommand()) {
            engine.get(Workspaces.class).get(workspace);
            Drifts drifts = engine.get(Drifts.class);
            if (override.isEmpty() && revert.isEmpty() && approve.isEmpty()) {
                drifts.items(workspace).forEach(this::show);
                return 0;
            }
            if (reason == null || reason.isBlank()) {
                throw new Refusal.Invalid("drift: say why with --reason");
            }
            Actor actor = acting.in(engine);
            each(drifts, override, drifts::override, actor);
            each(drifts, revert, drifts::revert, actor);
            each(drifts, approve, drifts::approve, actor);
            return 0;
        }
    }

    private void each(Drifts drifts, List<String> named, Action action, Actor actor) {
        List<String> ids =
                named.contains(ALL)
                        ? drifts.unresolved(workspace).stream().map(DriftItem::id).toList()
                        : named.stream().map(id -> own(drifts, id)).toList();
        ids.forEach(
                id ->
                        show(
                                action.on(
                                        SeenDrift.asItStands(id),
                                        Objects.requireNonNull(reason),
                                        category,
                                        actor)));
    }

    private String own(Drifts drifts, String id) {
        if (!drifts.get(id).workspaceId().equals(workspace)) {
            throw new Refusal.NotFound(
                    "workspace " + workspace + " has no drift item " + id + "; list them first");
        }
        return id;
    }

    private void show(DriftItem item) {
        out().printf(
                        "%s  %-6s %-10s %s: %s → %s  (%s)%s%n",
                        item.id(),
                        item.severity(),
                        item.status().name().toLowerCase(Locale.ROOT),
                        item.title(),
                        cut(item.baselineValue()),
                        cut(item.currentValue()),
                        item.rule(),
                        item.favours() == null ? "" : "  " + item.favours().code());
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= 40 ? line : line.substring(0, 39) + "…";
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
