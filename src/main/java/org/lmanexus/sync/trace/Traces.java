package org.lmanexus.sync.trace;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.Scope;

import org.lmanexus.kernel.LogKey;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Collection;
import java.util.function.Supplier;

/// Tells a collector of the work as spans, each with the ids that its lines of the log carry and
/// with nothing of what the papers say. Without a collector the work is done and nothing is told.
@Component
public class Traces {

    static final String PREFIX = "nexus.";

    private static final ContextKey<Boolean> BEGUN = ContextKey.named("nexus");

    private final Tracer tracer;
    private final boolean told;

    Traces(ObjectProvider<OpenTelemetry> collector) {
        OpenTelemetry telemetry = collector.getIfAvailable(OpenTelemetry::noop);
        this.tracer = telemetry.getTracer("org.lmanexus");
        this.told = telemetry != OpenTelemetry.noop();
    }

    /// Work that begins here, in the trace that its ids make.
    ///
    /// @param causes the traces of what led to it, asked for only where somebody is told
    public <T, E extends Exception> T begin(
            TraceKey trace, String name, Supplier<Collection<TraceKey>> causes, Step<T, E> step)
            throws E {
        if (!told) {
            return step.run();
        }
        SpanBuilder span = tracer.spanBuilder(PREFIX + name).setNoParent();
        causes.get().forEach(cause -> span.addLink(context(cause)));
        return run(start(trace, span), step);
    }

    /// A part of work that was begun; alone it is told to nobody.
    public <T, E extends Exception> T step(String name, Step<T, E> step) throws E {
        return Context.current().get(BEGUN) == null
                ? step.run()
                : run(tracer.spanBuilder(PREFIX + name).startSpan(), step);
    }

    /// Work that is over already.
    public void ended(TraceKey trace, String name, Instant from, Instant to) {
        if (told) {
            Span span =
                    start(
                            trace,
                            tracer.spanBuilder(PREFIX + name)
                                    .setNoParent()
                                    .setStartTimestamp(from));
            describe(span);
            span.end(to);
        }
    }

    /// What came of the step in hand, in a word of our own.
    public static void outcome(String word) {
        Span.current().setAttribute(PREFIX + "outcome", word);
    }

    private static Span start(TraceKey trace, SpanBuilder span) {
        return ScopedValue.where(TraceIds.KNOWN, trace).call(span::startSpan);
    }

    private static <T, E extends Exception> T run(Span span, Step<T, E> step) throws E {
        try (Scope _ = Context.current().with(span).with(BEGUN, true).makeCurrent()) {
            return step.run();
        } catch (Throwable failure) {
            // Its message may hold words of a paper
            span.setStatus(StatusCode.ERROR);
            span.setAttribute("error.type", failure.getClass().getName());
            throw failure;
        } finally {
            describe(span);
            span.end();
        }
    }

    private static void describe(Span span) {
        for (LogKey key : LogKey.values()) {
            String id = MDC.get(key.field());
            if (id != null) {
                span.setAttribute(key.field(), id);
            }
        }
    }

    /// A link needs a span too, and any will do: who follows it looks for the trace.
    private static SpanContext context(TraceKey cause) {
        return SpanContext.create(
                cause.hex(),
                cause.hex().substring(0, SpanId.getLength()),
                TraceFlags.getSampled(),
                TraceState.getDefault());
    }

    /// Some work.
    @FunctionalInterface
    public interface Step<T, E extends Exception> {

        T run() throws E;
    }
}
