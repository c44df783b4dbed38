package org.lmanexus.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Takes spans as an OpenTelemetry collector does, OTLP over HTTP, and reads them as their protocol
/// says.
public final class OtlpCollector implements AutoCloseable {

    private static final int SPANS_OF_RESOURCE = 1;
    private static final int SPANS_OF_SCOPE = 2;
    private static final int TRACE_ID = 1;
    private static final int PARENT = 4;
    private static final int NAME = 5;
    private static final int ATTRIBUTES = 9;
    private static final int LINKS = 13;

    private final Queue<byte[]> bodies = new ConcurrentLinkedQueue<>();
    private final HttpServer server;

    private OtlpCollector(HttpServer server) {
        this.server = server;
    }

    public static OtlpCollector start() {
        try {
            OtlpCollector collector =
                    new OtlpCollector(
                            HttpServer.create(
                                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            collector.server.createContext("/v1/traces", collector::take);
            collector.server.start();
            return collector;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        bodies.add(exchange.getRequestBody().readAllBytes());
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    public String endpoint() {
        return "http://localhost:%d/v1/traces".formatted(server.getAddress().getPort());
    }

    /// All that came, as text where it is text.
    public String raw() {
        StringBuilder all = new StringBuilder();
        bodies.forEach(body -> all.append(new String(body, StandardCharsets.ISO_8859_1)));
        return all.toString();
    }

    public List<TakenSpan> spans() {
        return bodies.stream()
                .flatMap(body -> parts(body, SPANS_OF_RESOURCE).stream())
                .flatMap(resource -> parts(resource, SPANS_OF_SCOPE).stream())
                .flatMap(scope -> parts(scope, SPANS_OF_SCOPE).stream())
                .map(OtlpCollector::span)
                .toList();
    }

    private static TakenSpan span(byte[] bytes) {
        return new TakenSpan(
                text(bytes, NAME),
                HexFormat.of().formatHex(parts(bytes, TRACE_ID).getFirst()),
                parts(bytes, PARENT).isEmpty(),
                parts(bytes, ATTRIBUTES).stream()
                        .map(pair -> text(pair, 1) + "=" + text(parts(pair, 2).getFirst(), 1))
                        .toList(),
                parts(bytes, LINKS).stream()
                        .map(link -> HexFormat.of().formatHex(parts(link, TRACE_ID).getFirst()))
                        .toList());
    }

    private static String text(byte[] bytes, int field) {
        List<byte[]> found = parts(bytes, field);
        return found.isEmpty() ? "" : new String(found.getFirst(), StandardCharsets.UTF_8);
    }

    /// The values of a field of a protobuf message that have a length: texts, bytes, messages.
    private static List<byte[]> parts(byte[] message, int field) {
        List<byte[]> parts = new ArrayList<>();
        ByteBuffer rest = ByteBuffer.wrap(message);
        while (rest.hasRemaining()) {
            long tag = number(rest);
            switch ((int) tag & 7) {
                case 0 -> number(rest);
                case 1 -> rest.getLong();
                case 2 -> {
                    byte[] part = new byte[(int) number(rest)];
                    rest.get(part);
                    if (tag >> 3 == field) {
                        parts.add(part);
                    }
                }
                case 5 -> rest.getInt();
                default -> throw new IllegalStateException("no protobuf: tag " + tag);
            }
        }
        return parts;
    }

    private static long number(ByteBuffer rest) {
        long number = 0;
        int shift = 0;
        byte digit;
        do {
            digit = rest.get();
            number |= (digit & 0x7fL) << shift;
            shift += 7;
        } while (digit < 0);
        return number;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /// @param root whether it has no parent
    /// @param attributes each as key=value
    /// @param links the traces that it names
    public record TakenSpan(
            String name,
            String traceId,
            boolean root,
            List<String> attributes,
            List<String> links) {

        public boolean about(String key, String id) {
            return attributes.contains(key + "=" + id);
        }
    }
}
