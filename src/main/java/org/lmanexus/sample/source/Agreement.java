package org.lmanexus.sample.source;

import org.lmanexus.document.write.Author;
import org.lmanexus.document.write.Mark;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// The agreement with whatever somebody has marked in it, numbered before and after.
public record Agreement(List<Element> elements, Labels before, Labels after, Author by) {

    private static final Author NOBODY = Author.of("LMA Nexus", "2026-01-01T00:00:00Z");

    /// The agreement as it stands, with nothing marked.
    public static Agreement standing(List<Element> elements) {
        return marked(elements, NOBODY);
    }

    /// The agreement as an author has marked it.
    public static Agreement marked(List<Element> elements, Author by) {
        Labels before = Labels.of(elements, Mark::staysWhenRejected);
        Labels after = Labels.of(elements, Mark::staysWhenAccepted);
        return new Agreement(References.corrected(elements, after, by), before, after, by);
    }

    /// Some of the elements, by their index, each with the number that it has in the whole.
    public Agreement part(IntPredicate kept) {
        int[] indices = IntStream.range(0, elements.size()).filter(kept).toArray();
        List<Element> some = IntStream.of(indices).mapToObj(elements::get).toList();
        return new Agreement(some, before.part(indices), after.part(indices), by);
    }
}
