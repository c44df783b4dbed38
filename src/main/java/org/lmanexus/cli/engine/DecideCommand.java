package org.lmanexus.cli.engine;

import org.jspecify.annotations.Nullable;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.reconciliation.ReconciliationItem;
import org.lmanexus.reconciliation.ReconciliationSession;
import org.lmanexus.reconciliation.Reconciliations;
import org.lmanexus.reconciliation.Reconciliations.Outcome;
import org.lmanexus.reconciliation.Reconciliations.Reason;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;

/// `nexus decide`: lists the items of a session, or decides them.
@Command(
        name = "decide",
        description =
                "Applies or rejects items of a reconciliation session; lists them without an"
                        + " option.",
        mixinStandardHelpOptions = true)
public final class DecideCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SESSION", description = "the session's id")
    private String session = "";

    @Option(
            names = "--apply",
            arity = "1..*",
            paramLabel = "ITEM",
            description = "items to apply, by number or id")
    private List<String> apply = List.of();

    @Option(
            names = "--reject",
            arity = "1..*",
            paramLabel = "ITEM",
            description = "items to reject, by number or id")
    private List<String> reject = List.of();

    @Option(names = "--apply-high", description = "apply every pending item of HIGH confidence")
    private boolean applyHigh;

    @Option(names = "--reason", paramLabel = "TEXT", description = "why; kept in the trail")
    private @Nullable String reason;

    @Option(
            names = "--category",
            paramLabel = "NAME",
            description =
                    "borrower_request, market_conditions, credit_update,"
                            + " legal_requirement or other")
    private @Nullable String category;

    @Mixin private Acting acting = new Acting();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        try (Engine engine = Engine.forCommand()) {
            Reconciliations reconciliations = engine.get(Reconciliations.class);
            List<ReconciliationItem> items =
                    reconciliations.items(reconciliations.session(session).id());
            if (apply.isEmpty() && reject.isEmpty() && !applyHigh) {
                items.forEach(this::show);
                return 0;
            }
            Actor actor = acting.in(engine);
            Reason why = new Reason(reason, category);
            List<Outcome> outcomes =
                    new ArrayList<>(reconciliations.apply(ids(items, apply), why, actor));
            outcomes.addAll(reconciliations.reject(ids(items, reject), why, actor));
            if (applyHigh) {
                outcomes.addAll(reconciliations.applyHigh(session, why, actor));
            }
            return report(outcomes, items, reconciliations.session(session));
        }
    }

    private int report(
            List<Outcome> outcomes, List<ReconciliationItem> items, ReconciliationSession now) {
        for (Outcome outcome : outcomes) {
            String number =
                    items.stream()
                            .filter(item -> item.id().equals(outcome.itemId()))
                            .map(item -> String.valueOf(item.number()))
                            .findFirst()
                            .orElse(outcome.itemId());
            out().println(number + ": " + told(outcome));
        }
        out().printf(
                        "%d applied, %d rejected, %d pending of %d%n",
                        now.applied(), now.rejected(), now.pending(), now.total());
        return outcomes.stream().anyMatch(Outcome.Refused.class::isInstance) ? 1 : 0;
    }

    private static String told(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused refused -> "refused: " + refused.why();
            case Outcome.Decided done ->
                    done.decision().name().toLowerCase(Locale.ROOT)
                            + (done.note() == null ? "" : ": " + done.note());
        };
    }

    private static List<String> ids(List<ReconciliationItem> items, List<String> named) {
        return named.stream()
                .map(
                        name ->
                                items.stream()
                                        .filter(
                                                item ->
                                                        item.id().equals(name)
                                                                || String.valueOf(item.number())
                                                                        .equals(name))
                                        .map(ReconciliationItem::id)
                                        .findFirst()
                                        .orElseThrow(
                                                () ->
                                                        new Refusal.NotFound(
                                                                "the session has no item " + name)))
                .toList();
    }

    private void show(ReconciliationItem item) {
        String place =
                Objects.requireNonNullElse(item.clauseLabel(), "") + " " + item.clauseTitle();
        out().printf(
                        "%4d  %-6s %-8s %-15s %-34s %s%n",
                        item.number(),
                        item.confidence(),
                        item.decision().name().toLowerCase(Locale.ROOT),
                        item.kind().code(),
                        cut(place, 34),
                        cut(item.snippet(), 70));
    }

    private static String cut(String text, int width) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= width ? line : line.substring(0, width - 1) + "…";
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
