package org.lmanexus.sync.route;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.lmanexus.kernel.Refusal;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.util.stream.Stream;

/// Counts and times the files that come in, dropped or uploaded, as `nexus.inbound.files`.
@Component
class FileMeter {

    private static final String TAKEN = "taken";
    private static final String REJECTED = "rejected";
    private static final String FAILED = "failed";

    private final MeterRegistry meters;

    FileMeter(MeterRegistry meters) {
        this.meters = meters;
        Stream.of(TAKEN, REJECTED, FAILED).forEach(this::timer);
    }

    private Timer timer(String outcome) {
        return meters.timer("nexus.inbound.files", "outcome", outcome);
    }

    String time(Taking taking) throws IOException {
        Timer.Sample begun = Timer.start(meters);
        String outcome = FAILED;
        try {
            String what = taking.take();
            outcome = TAKEN;
            return what;
        } catch (Refusal refusal) {
            outcome = REJECTED;
            throw refusal;
        } finally {
            begun.stop(timer(outcome));
        }
    }

    /// Takes one file in, and says what became of it.
    @FunctionalInterface
    interface Taking {

        String take() throws IOException;
    }
}
