package org.lmanexus.sync.push;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.ProducerTemplate;
import org.lmanexus.connector.Answer;
import org.lmanexus.connector.Outbox;
import org.lmanexus.connector.Parcel;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Sends a parcel through `routes/push-<code>.camel.yaml` and reads what came of it.
@Component
class CamelWire implements Outbox.Wire {

    private static final int MOST_BYTES = 65_536;

    private final ProducerTemplate producer;

    CamelWire(ProducerTemplate producer) {
        this.producer = producer;
    }

    @Override
    public Answer send(Parcel parcel) {
        String route = "direct:push-" + parcel.system().code() + "?block=false";
        Exchange exchange = producer.send(route, fresh -> fill(fresh, parcel));
        Exception failure = exchange.getException();
        if (failure != null) {
            return WireFailure.of(failure);
        }
        Message message = exchange.getMessage();
        Integer status = message.getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
        return status == null ? stored(parcel, message) : replied(status, message);
    }

    private static void fill(Exchange exchange, Parcel parcel) {
        Message message = exchange.getMessage();
        message.setBody(parcel.payload().bytes());
        message.setHeader(Exchange.CONTENT_TYPE, parcel.payload().contentType());
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

    private static Answer replied(int status, Message message) {
        try {
            return new Answer.Replied(status, headers(message), body(message));
        } catch (IOException e) {
            return WireFailure.of(e);
        }
    }

    private static Map<String, String> headers(Message message) {
        return message.getHeaders().entrySet().stream()
                .filter(header -> header.getValue() instanceof String)
                .collect(
                        Collectors.toMap(
                                header -> header.getKey().toLowerCase(Locale.ROOT),
                                header -> (String) header.getValue(),
                                (first, second) -> first));
    }

    private static String body(Message message) throws IOException {
        try (InputStream in = message.getBody(InputStream.class)) {
            return in == null ? "" : new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        }
    }
}
