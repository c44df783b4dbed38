package org.lmanexus.sync.push;

import jakarta.annotation.PreDestroy;

import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.ProducerTemplate;
import org.apache.hc.client5.http.utils.DateUtils;
import org.lmanexus.connector.Answer;
import org.lmanexus.connector.Outbox;
import org.lmanexus.connector.Parcel;
import org.lmanexus.kernel.LogScope;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Sends a parcel through the route of its errand, such as `routes/push-<code>.camel.yaml`, and
/// reads what came of it.
@Component
class CamelWire implements Outbox.Wire {

    private static final int MOST_BYTES = 1 << 20;
    private static final int FOUND = 200;
    private static final int NOT_FOUND = 404;

    private final ProducerTemplate producer;
    private final Duration longest;
    private final Clock clock;
    private final Map<String, Endpoint> ways = new ConcurrentHashMap<>();
    private final ExecutorService threads;

    CamelWire(ProducerTemplate producer, PushSettings settings, Clock clock) {
        this.producer = producer;
        this.longest = settings.longestAttempt();
        this.clock = clock;
        this.threads =
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("wire-", 0).factory());
    }

    /// A system that is slow for ever must not hold an attempt longer than its claim holds.
    @Override
    public Answer send(Parcel parcel) {
        Future<Answer> attempt = threads.submit(LogScope.carried(() -> sendNow(parcel)));
        try {
            return attempt.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            attempt.cancel(true);
            return new Answer.Unreachable("did not come to an end within " + longest, true);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the way to " + parcel + " is broken", e.getCause());
        } catch (InterruptedException e) {
            attempt.cancel(true);
            Thread.currentThread().interrupt();
            return new Answer.Unreachable("was interrupted by our own end", true);
        }
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }

    private Answer sendNow(Parcel parcel) {
        Exchange exchange = producer.send(way(parcel.route()), fresh -> fill(fresh, parcel));
        Exception failure = exchange.getException();
        if (failure != null) {
            return WireFailure.of(failure);
        }
        Message message = exchange.getMessage();
        Integer status = message.getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
        if (status != null) {
            return replied(status, message);
        }
        return parcel.errand() == Parcel.Errand.ASK ? found(message) : stored(parcel, message);
    }

    // Found by its address once: reading an address takes as long as many other things together
    private Endpoint way(String route) {
        return ways.computeIfAbsent(
                route,
                name -> producer.getCamelContext().getEndpoint("direct:" + name + "?block=false"));
    }

    private static void fill(Exchange exchange, Parcel parcel) {
        Message message = exchange.getMessage();
        if (parcel.errand() != Parcel.Errand.ASK) {
            message.setBody(parcel.payload().bytes());
            message.setHeader(Exchange.CONTENT_TYPE, parcel.payload().contentType());
        }
        parcel.headers().forEach(message::setHeader);
        parcel.details().forEach(exchange::setProperty);
        exchange.setProperty("node", Node.NAME);
    }

    private static Answer stored(Parcel parcel, Message message) {
        String file = message.getHeader(Exchange.FILE_NAME_PRODUCED, String.class);
        if (file == null) {
            return new Answer.Unreachable("its route gave no answer", true);
        }
        return new Answer.Stored(file, parcel.payload().bytes().length);
    }

    // A file that was asked for, in the words of HTTP
    private static Answer found(Message message) {
        String text = message.getBody(String.class);
        return text == null
                ? new Answer.Replied(NOT_FOUND, Map.of(), "")
                : new Answer.Replied(FOUND, Map.of(), text);
    }

    private Answer replied(int status, Message message) {
        try {
            return new Answer.Replied(status, headers(message), body(message));
        } catch (IOException e) {
            return WireFailure.of(e);
        }
    }

    // An answer without a date was given when it came (RFC 9110, section 6.6.1); who asks us to
    // wait
    // counts from there
    private Map<String, String> headers(Message message) {
        Map<String, String> headers = new HashMap<>();
        message.getHeaders()
                .forEach(
                        (name, value) -> {
                            if (value instanceof String text) {
                                headers.put(name.toLowerCase(Locale.ROOT), text);
                            }
                        });
        if (headers.containsKey("retry-after")) {
            headers.putIfAbsent("date", DateUtils.formatStandardDate(clock.instant()));
        }
        return headers;
    }

    private static String body(Message message) throws IOException {
        try (InputStream in = message.getBody(InputStream.class)) {
            return in == null ? "" : new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        }
    }
}
