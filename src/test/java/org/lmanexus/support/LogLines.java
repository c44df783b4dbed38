package org.lmanexus.support;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;

import org.lmanexus.kernel.LogKey;
import org.slf4j.LoggerFactory;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What the engine logs while somebody listens, by what it is about.
public final class LogLines extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final Queue<ILoggingEvent> lines = new ConcurrentLinkedQueue<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    public void listen() {
        setContext(root.getLoggerContext());
        start();
        root.addAppender(this);
    }

    @Override
    protected void append(ILoggingEvent line) {
        line.prepareForDeferredProcessing();
        lines.add(line);
    }

    public String about(LogKey key, String id) {
        return text(line -> id.equals(line.getMDCPropertyMap().get(key.field())));
    }

    public String all() {
        return text(_ -> true);
    }

    private String text(Predicate<ILoggingEvent> wanted) {
        return lines.stream()
                .filter(wanted)
                .map(line -> line.getFormattedMessage() + " " + line.getMDCPropertyMap())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        root.detachAppender(this);
        stop();
    }
}
