package org.lmanexus.connector.finastra;

import org.lmanexus.connector.Answer;
import org.lmanexus.connector.Outbox;
import org.lmanexus.connector.Parcel;

import java.util.Objects;

/// Lets a person's correction replace whatever the deal has become there: asks for its entity tag
/// first. All else must name the tag that we were given last.
final class CurrentTag implements Outbox.Wire {

    static final String WANTED = "If-Match";
    static final String ANY = "*";

    private final Outbox.Wire wire;

    CurrentTag(Outbox.Wire wire) {
        this.wire = wire;
    }

    @Override
    public Answer send(Parcel parcel) {
        if (!ANY.equals(parcel.headers().get(WANTED))) {
            return wire.send(parcel);
        }
        String path = Objects.requireNonNull(parcel.details().get("path"));
        Answer held = wire.send(Parcel.ask(parcel.system(), path));
        return switch (held) {
            case Answer.Replied reply when reply.status() / 100 == 2 ->
                    wire.send(parcel.withHeader(WANTED, reply.headers().getOrDefault("etag", ANY)));
            // Nothing was changed by asking
            case Answer.Replied reply ->
                    new Answer.Unreachable(
                            "does not say what it holds: answered " + reply.status(), false);
            case Answer.Unreachable unreachable ->
                    new Answer.Unreachable(unreachable.error(), false);
            case Answer.Stored stored -> throw new IllegalStateException(stored.file());
        };
    }
}
