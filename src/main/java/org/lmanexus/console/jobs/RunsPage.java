package org.lmanexus.console.jobs;

import org.jspecify.annotations.Nullable;
import org.lmanexus.console.shell.OfEverybody;
import org.lmanexus.identity.ActingUser;
import org.lmanexus.identity.Users;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.sync.NightlyJobs;
import org.lmanexus.sync.NightlyJobs.Report;
import org.lmanexus.sync.NightlyJobs.Sought;
import org.lmanexus.sync.NightlyJobs.Status;
import org.lmanexus.workspace.Access;
import org.lmanexus.workspace.Workspace;
import org.lmanexus.workspace.Workspaces;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a job did so far, and one run of it in its parts.
@Controller
@OfEverybody
class RunsPage {

    private static final int LIMIT = 20;

    private final NightlyJobs jobs;
    private final Workspaces workspaces;
    private final Users users;
    private final Access access;

    RunsPage(NightlyJobs jobs, Workspaces workspaces, Users users, Access access) {
        this.jobs = jobs;
        this.workspaces = workspaces;
        this.users = users;
        this.access = access;
    }

    @GetMapping("/jobs/{name}")
    String history(@PathVariable String name, @ActingUser Actor actor, Model model) {
        return history(new Wanted(name, null, null, null), actor, model);
    }

    /// The runs of one job or of all, by what became of them and since when.
    @GetMapping("/job-runs")
    String history(@ModelAttribute("wanted") Wanted wanted, @ActingUser Actor actor, Model model) {
        access.requireCreation(actor);
        Sought sought = wanted.sought();
        model.addAttribute("wanted", wanted);
        model.addAttribute("jobs", jobs.list());
        model.addAttribute("outcomes", Status.values());
        model.addAttribute("runs", jobs.runs(sought, wanted.from(), LIMIT));
        model.addAttribute("limit", LIMIT);
        model.addAttribute("total", jobs.count(sought));
        return "jobs/runs";
    }

    /// Of the workspaces that were skipped, those are named that the reader is a member of. Where
    /// in the program a range failed may tell of any of them: an administrator of the installation
    /// sees that.
    @GetMapping("/jobs/{name}/runs/{run}")
    String run(
            @PathVariable String name,
            @PathVariable long run,
            @ActingUser Actor actor,
            Model model) {
        access.requireCreation(actor);
        Report report = jobs.report(name, run);
        Map<String, Workspace> own =
                workspaces.ofMember(actor).stream()
                        .collect(Collectors.toMap(Workspace::id, Function.identity()));
        List<Skipped> skipped =
                report.run().skipped().stream()
                        .map(Skipped::of)
                        .filter(each -> own.containsKey(each.workspaceId()))
                        .toList();
        model.addAttribute("name", name);
        model.addAttribute("report", report);
        model.addAttribute("traces", users.account(actor.userId()).administrator());
        model.addAttribute("own", own);
        model.addAttribute("skipped", skipped);
        model.addAttribute("others", report.run().skipped().size() - skipped.size());
        return "jobs/run";
    }

    /// Which runs are shown; nothing of it means all.
    ///
    /// @param since the first day, in UTC as all times are shown
    public record Wanted(
            @Nullable String job,
            @Nullable Status outcome,
            @Nullable LocalDate since,
            @Nullable Integer offset) {

        /// @throws Refusal.Invalid for a page before the first
        int from() {
            if (offset != null && offset < 0) {
                throw new Refusal.Invalid("there is no page before the first");
            }
            return offset == null ? 0 : offset;
        }

        Sought sought() {
            return new Sought(
                    job == null || job.isBlank() ? null : job,
                    outcome,
                    since == null ? null : since.atStartOfDay(ZoneOffset.UTC).toInstant());
        }

        /// The same as the query of an address, but for its page.
        public String query() {
            return "?job=%s&outcome=%s&since=%s"
                    .formatted(
                            job == null ? "" : URLEncoder.encode(job, StandardCharsets.UTF_8),
                            outcome == null ? "" : outcome,
                            since == null ? "" : since);
        }
    }

    /// A workspace that a run left out.
    public record Skipped(String workspaceId, String why) {

        private static final String COLON = ": ";

        static Skipped of(String line) {
            int colon = line.indexOf(COLON);
            return colon < 0
                    ? new Skipped(line, "")
                    : new Skipped(line.substring(0, colon), line.substring(colon + COLON.length()));
        }
    }
}
