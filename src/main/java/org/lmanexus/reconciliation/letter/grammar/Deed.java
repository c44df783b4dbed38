package org.lmanexus.reconciliation.letter.grammar;

import org.lmanexus.reconciliation.letter.grammar.place.Target;

/// One thing that a sentence wants done.
///
/// @param open whether the words that it puts in stand behind the sentence
/// @param unpaired whether it took words away, so that words to put in may follow
public record Deed(Target target, Operation operation, boolean open, boolean unpaired) {

    Deed(Target target, Operation operation) {
        this(target, operation, false, false);
    }

    Deed opened() {
        return new Deed(target, operation, true, false);
    }

    Deed awaiting() {
        return new Deed(target, operation, open, true);
    }

    /// Whether its words or its place have others in them.
    boolean holds(String words) {
        return operation.words().stream().anyMatch(it -> it.contains(words))
                || target.term().equals(words)
                || target.row().contains(words);
    }
}
