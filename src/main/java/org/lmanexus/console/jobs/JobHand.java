package org.lmanexus.console.jobs;

import org.lmanexus.kernel.Refusal;
import org.lmanexus.sync.NightlyJobs;
import org.lmanexus.sync.NightlyJobs.Run;
import org.lmanexus.sync.NightlyJobs.Scope;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Begins runs that go on by themselves; waits only as long as a refusal takes to come.
@Component
class JobHand {

    private static final Duration TO_BEGIN = Duration.ofSeconds(2);
    private static final Duration TO_TAKE_OVER = Duration.ofSeconds(10);

    private final NightlyJobs jobs;

    JobHand(NightlyJobs jobs) {
        this.jobs = jobs;
    }

    void run(String name, Scope scope) throws InterruptedException {
        begin(name, () -> jobs.run(name, scope, progress -> {}), TO_BEGIN);
    }

    void recover(String name) throws InterruptedException {
        begin(name, () -> jobs.recover(name, progress -> {}), TO_TAKE_OVER);
    }

    private static void begin(String name, Callable<Run> work, Duration patience)
            throws InterruptedException {
        FutureTask<Run> task = new FutureTask<>(work);
        Thread.ofVirtual().name("job-" + name).start(task);
        try {
            task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException goesOn) {
            return;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Refusal refusal
                    ? refusal
                    : new IllegalStateException("job " + name + " failed", e.getCause());
        }
    }
}
