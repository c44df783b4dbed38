package org.lmanexus.console.jobs;

import org.lmanexus.console.shell.OfEverybody;
import org.lmanexus.identity.ActingUser;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.sync.JobSchedules;
import org.lmanexus.sync.NightlyJobs;
import org.lmanexus.sync.NightlyJobs.Declared;
import org.lmanexus.sync.NightlyJobs.Report;
import org.lmanexus.sync.NightlyJobs.Run;
import org.lmanexus.sync.NightlyJobs.Scope;
import org.lmanexus.workspace.Access;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import java.time.Clock;

/// Every declared job, how its last run stands, and what somebody does with it. They work on all
/// deals, so only who may make deals comes here.
@Controller
@OfEverybody
class JobsPage {

    private final NightlyJobs jobs;
    private final JobSchedules schedules;
    private final JobHand hand;
    private final Access access;
    private final Clock clock;

    JobsPage(NightlyJobs jobs, JobSchedules schedules, JobHand hand, Access access, Clock clock) {
        this.jobs = jobs;
        this.schedules = schedules;
        this.hand = hand;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/jobs")
    String list(@ActingUser Actor actor, Model model) {
        access.requireCreation(actor);
        model.addAttribute("cards", jobs.list().stream().map(this::card).toList());
        return "jobs/jobs";
    }

    /// The job as it stands now; a running one is asked for over and over.
    @GetMapping("/jobs/{name}/card")
    String look(@PathVariable String name, @ActingUser Actor actor, Model model) {
        access.requireCreation(actor);
        return card(name, model);
    }

    @PostMapping("/jobs/{name}/{act}")
    String act(
            @PathVariable String name, @PathVariable Act act, @ActingUser Actor actor, Model model)
            throws InterruptedException {
        access.requireCreation(actor);
        switch (act) {
            case RUN -> hand.run(name, Scope.CHANGED);
            case ALL -> hand.run(name, Scope.ALL);
            case STOP -> jobs.stop(name);
            case RECOVER -> hand.recover(name);
            case PAUSE -> schedules.pause(name);
            case RESUME -> schedules.resume(name);
        }
        return card(name, model);
    }

    private String card(String name, Model model) {
        Declared job =
                jobs.list().stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new Refusal.NotFound("there is no job of that name"));
        model.addAttribute("card", card(job));
        return "jobs/jobs :: card";
    }

    private JobCard card(Declared job) {
        Run last = jobs.last(job.name()).orElse(null);
        Report report = last == null ? null : jobs.report(job.name(), last.id());
        return new JobCard(
                job,
                schedules.of(job.name()).orElse(null),
                last,
                report == null ? null : report.progress(),
                clock.instant());
    }

    /// What can be done with a job.
    enum Act {
        RUN,
        ALL,
        STOP,
        RECOVER,
        PAUSE,
        RESUME
    }
}
