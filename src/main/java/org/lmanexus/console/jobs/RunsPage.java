package org.lmanexus.console.jobs;

import org.lmanexus.console.shell.OfEverybody;
import org.lmanexus.identity.ActingUser;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.sync.NightlyJobs;
import org.lmanexus.sync.NightlyJobs.Report;
import org.lmanexus.workspace.Access;
import org.lmanexus.workspace.Workspace;
import org.lmanexus.workspace.Workspaces;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

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
    private final Access access;

    RunsPage(NightlyJobs jobs, Workspaces workspaces, Access access) {
        this.jobs = jobs;
        this.workspaces = workspaces;
        this.access = access;
    }

    @GetMapping("/jobs/{name}")
    String history(
            @PathVariable String name,
            @RequestParam(defaultValue = "0") int offset,
            @ActingUser Actor actor,
            Model model) {
        access.requireCreation(actor);
        if (offset < 0) {
            throw new Refusal.Invalid("there is no page before the first");
        }
        model.addAttribute("name", name);
        model.addAttribute("runs", jobs.runs(name, offset, LIMIT));
        model.addAttribute("offset", offset);
        model.addAttribute("limit", LIMIT);
        model.addAttribute("total", jobs.count(name));
        return "jobs/runs";
    }

    /// Of the workspaces that were skipped, those are named that the reader is a member of.
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
        model.addAttribute("own", own);
        model.addAttribute("skipped", skipped);
        model.addAttribute("others", report.run().skipped().size() - skipped.size());
        return "jobs/run";
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
