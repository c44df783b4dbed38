package org.lmanexus.connector.system;

import org.lmanexus.connector.Answer;
import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.connector.Outbox;
import org.lmanexus.connector.Parcel;
import org.lmanexus.connector.Payload;
import org.lmanexus.connector.Rendering;

import java.util.Set;

/// What one downstream system needs that the others do not. Each lives in a package of its own.
public interface Connector {

    DownstreamSystem system();

    /// Whether an operator has said where the system is.
    boolean configured();

    /// Compiles the system's mapping as it stands now.
    ///
    /// @throws org.lmanexus.connector.MappingFailure when it is broken
    void check();

    /// Runs the system's mapping and checks the result; the same notice gives the same bytes.
    ///
    /// @throws org.lmanexus.connector.MappingFailure when the mapping itself is broken
    Rendering render(Notice notice);

    /// Addresses the payload; the same notice gets the same idempotency key.
    Parcel address(Notice notice, Payload payload);

    /// What the system's answer means.
    Verdict judge(Answer answer);

    /// Asks where a delivery stands that awaits approval there; the answer is judged like any.
    ///
    /// @param receipt what the system gave for the delivery
    Parcel inquire(String receipt);

    /// Asks for as little as tells whether the system is there and lets us in.
    Parcel probe();

    /// How to read back what it holds.
    Holding holding();

    /// The way to the system with our credentials on it, where a sign-in is needed.
    default Outbox.Wire signedIn(Outbox.Wire wire) {
        return wire;
    }

    /// Values that must never be seen in a log, an error or a table.
    Set<String> secrets();
}
