package org.lmanexus.kernel;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

import java.util.Map;
import java.util.concurrent.Callable;

/// A piece of a thread's work. What its lines are about ends with it.
public final class LogScope implements AutoCloseable {

    private final @Nullable Map<String, String> before;

    private LogScope(@Nullable Map<String, String> before) {
        this.before = before;
    }

    public static LogScope open() {
        return new LogScope(MDC.getCopyOfContextMap());
    }

    public static LogScope of(LogKey key, String id) {
        return open().and(key, id);
    }

    public LogScope and(LogKey key, String id) {
        key.put(id);
        return this;
    }

    /// The same work for another thread, whose lines are then about what this one's are.
    public static <T> Callable<T> carried(Callable<T> work) {
        Map<String, String> here = MDC.getCopyOfContextMap();
        return () -> {
            try (LogScope scope = open()) {
                scope.set(here);
                return work.call();
            }
        };
    }

    @Override
    public void close() {
        set(before);
    }

    private void set(@Nullable Map<String, String> fields) {
        if (fields == null) {
            MDC.clear();
        } else {
            MDC.setContextMap(fields);
        }
    }
}
