package org.lmanexus.document.write;

/// What somebody's markup does to a run of text.
public sealed interface Mark {

    /// The one mark that changes nothing.
    Mark KEPT = new Kept();

    /// Stands as it stood.
    record Kept() implements Mark {}

    /// Is new.
    record Inserted(Author by) implements Mark {}

    /// Is struck out.
    record Deleted(Author by) implements Mark {}

    /// Stood here before it was moved.
    record MovedFrom(Author by) implements Mark {}

    /// Stands here since it was moved.
    record MovedTo(Author by) implements Mark {}

    /// Has the same words in another look.
    record Reformatted(Author by) implements Mark {}

    /// Whether the run is there once every change is accepted.
    default boolean staysWhenAccepted() {
        return !(this instanceof Deleted || this instanceof MovedFrom);
    }

    /// Whether the run is there once every change is rejected.
    default boolean staysWhenRejected() {
        return !(this instanceof Inserted || this instanceof MovedTo);
    }
}
