package org.lmanexus.sync.trace;

import io.opentelemetry.sdk.trace.IdGenerator;

/// Random ids, but for a trace that is known already.
final class TraceIds implements IdGenerator {

    static final ScopedValue<TraceKey> KNOWN = ScopedValue.newInstance();

    @Override
    public String generateTraceId() {
        return KNOWN.isBound() ? KNOWN.get().hex() : IdGenerator.random().generateTraceId();
    }

    @Override
    public String generateSpanId() {
        return IdGenerator.random().generateSpanId();
    }
}
