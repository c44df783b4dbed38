package org.lmanexus.reconciliation.session;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.lmanexus.agreement.Agreement;
import org.lmanexus.document.Document;
import org.lmanexus.reconciliation.Comparison;
import org.lmanexus.reconciliation.Proposal;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The product's own comparison, with its time kept as `nexus.inbound.matching`; gives way to
/// another one in the context.
@Component
@Fallback
class TimedComparison implements Comparison {

    private final Comparison comparison = Comparison.standard();
    private final Timer matching;
    private final MeterRegistry meters;

    TimedComparison(MeterRegistry meters) {
        this.meters = meters;
        matching =
                Timer.builder("nexus.inbound.matching")
                        .description("Comparing a markup with what stands")
                        .register(meters);
        Stream.of(Proposal.Confidence.values()).forEach(this::proposed);
    }

    @Override
    public List<Proposal> compare(Agreement baseline, Document markup) {
        List<Proposal> proposals =
                Objects.requireNonNull(matching.record(() -> comparison.compare(baseline, markup)));
        proposals.forEach(proposal -> proposed(proposal.confidence()).increment());
        return proposals;
    }

    private Counter proposed(Proposal.Confidence confidence) {
        return meters.counter("nexus.items.proposed", "confidence", confidence.name());
    }
}
