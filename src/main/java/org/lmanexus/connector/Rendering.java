package org.lmanexus.connector;

import java.util.List;

/// What a mapping made of a notice, checked.
///
/// @param readable the payload as a person reads it
/// @param problems where it does not fit its schema; empty when it may be sent
public record Rendering(Payload payload, String readable, List<String> problems) {

    public Rendering {
        problems = List.copyOf(problems);
    }
}
