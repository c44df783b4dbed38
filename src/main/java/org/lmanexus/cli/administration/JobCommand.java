package org.lmanexus.cli.administration;

import org.jspecify.annotations.Nullable;
import org.lmanexus.cli.engine.Engine;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.sync.NightlyJobs;
import org.lmanexus.sync.NightlyJobs.Declared;
import org.lmanexus.sync.NightlyJobs.Run;
import org.lmanexus.sync.NightlyJobs.Scope;
import org.lmanexus.sync.NightlyJobs.Status;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.function.Function;

/// `nexus job`: the nightly jobs, by hand or for an outside scheduler.
@Command(
        name = "job",
        description = "Lists, runs, stops and recovers the nightly jobs.",
        mixinStandardHelpOptions = true)
public final class JobCommand implements Runnable {

    @Spec private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new Refusal.Invalid("job: say what to do: list, run NAME, stop NAME or recover NAME");
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Shows each job, when it starts, and how its last run ended.")
    int list() {
        return with(
                jobs -> {
                    for (Declared job : jobs.list()) {
                        out().printf(
                                        "%-24s %-18s %-16s %s%n",
                                        job.name(), job.cron(), job.zone(), lastRun(jobs, job));
                        out().printf("%-24s %s%n", "", job.description());
                    }
                    return 0;
                });
    }

    @Command(
            name = "run",
            mixinStandardHelpOptions = true,
            description = "Runs a job now and waits for its end.")
    int start(
            @Parameters(
                            paramLabel = "NAME",
                            arity = "0..1",
                            description = "its name in jobs/; none with --all")
                    @Nullable String name,
            @Option(
                            names = "--all",
                            description = "Runs every job, each behind those that it comes after.")
                    boolean all,
            @Option(
                            names = "--full",
                            description =
                                    "Works on every workspace, not only on those that changed since"
                                            + " the job's last run.")
                    boolean full) {
        if (all == (name != null)) {
            throw new Refusal.Invalid("job run: name one job, or say --all");
        }
        return with(
                jobs -> {
                    Scope scope = full ? Scope.ALL : Scope.CHANGED;
                    if (all) {
                        ProgressLine line = new ProgressLine("all jobs");
                        return jobs.runAll(scope, line::show).stream()
                                .mapToInt(run -> report(run, line))
                                .max()
                                .orElse(0);
                    }
                    ProgressLine line = new ProgressLine(String.valueOf(name));
                    return report(jobs.run(String.valueOf(name), scope, line::show), line);
                });
    }

    @Command(
            name = "stop",
            mixinStandardHelpOptions = true,
            description = "Stops a running job after the workspaces in hand.")
    int stop(@Parameters(paramLabel = "NAME", description = "its name in jobs/") String name) {
        return with(
                jobs -> {
                    jobs.stop(name);
                    out().println(name + ": asked to stop; it ends after the workspaces in hand");
                    return 0;
                });
    }

    @Command(
            name = "recover",
            mixinStandardHelpOptions = true,
            description = "Takes over a run that a dead process left, and finishes it.")
    int recover(@Parameters(paramLabel = "NAME", description = "its name in jobs/") String name) {
        return with(
                jobs -> {
                    ProgressLine line = new ProgressLine(name);
                    return report(jobs.recover(name, line::show), line);
                });
    }

    private int with(Function<NightlyJobs, Integer> action) {
        try (Engine engine = Engine.forCommand()) {
            return action.apply(engine.get(NightlyJobs.class));
        }
    }

    private int report(Run run, ProgressLine line) {
        line.clear();
        out().printf(
                        "%s: %s, %d workspaces done, %d skipped%n",
                        run.name(),
                        run.status().name().toLowerCase(java.util.Locale.ROOT),
                        run.done(),
                        run.skipped().size());
        run.skipped().forEach(skipped -> out().println("  skipped " + skipped));
        if (run.failure() != null) {
            out().println("  " + run.failure());
        }
        return run.status() == Status.COMPLETED && run.skipped().isEmpty() ? 0 : 1;
    }

    private static String lastRun(NightlyJobs jobs, Declared job) {
        return jobs.last(job.name())
                .map(
                        run ->
                                run.status().name().toLowerCase(java.util.Locale.ROOT)
                                        + " "
                                        + run.ended())
                .orElse("never run");
    }

    private PrintWriter out() {
        return java.util.Objects.requireNonNull(spec).commandLine().getOut();
    }
}
