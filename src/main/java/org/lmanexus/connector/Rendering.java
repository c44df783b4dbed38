package org.lmanexus.connector;

import java.util.List;
import java.util.function.Supplier;

/// What a mapping made of a notice, checked.
///
/// @param shown what makes of the payload what a person reads
/// @param problems where it does not fit its schema; empty when it may be sent
public record Rendering(Payload payload, Supplier<String> shown, List<String> problems) {

    public Rendering {
        problems = List.copyOf(problems);
    }

    /// The payload as a person reads it.
    public String readable() {
        return shown.get();
    }
}
