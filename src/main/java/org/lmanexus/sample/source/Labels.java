package org.lmanexus.sample.source;

import org.lmanexus.document.write.Mark;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.sample.source.Element.Paragraph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// The numbers that paragraphs have in one view of the agreement, all changes accepted or none.
public final class Labels {

    private final List<String> labels = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final Map<String, Place> targets = new HashMap<>();

    private Labels() {}

    /// Where a paragraph stands, in the words by which others refer to it.
    ///
    /// @param home the clause, schedule or definition, such as `Clause 12.5`
    /// @param title its heading, or nothing
    /// @param path the labels inside it, such as `(a)(ii)`, or nothing
    public record Place(String home, String title, String path) {}

    /// Numbers every element that a view has; those it has not get no number.
    public static Labels of(List<Element> elements, Predicate<Mark> present) {
        Labels labels = new Labels();
        Counter counter = new Counter();
        for (Element element : elements) {
            if (element instanceof Paragraph paragraph && present.test(paragraph.ending())) {
                labels.add(paragraph, counter);
            } else {
                labels.labels.add("");
                labels.places.add(counter.place());
            }
        }
        return labels;
    }

    /// The numbers of some of the elements only.
    Labels part(int[] indices) {
        Labels part = new Labels();
        for (int index : indices) {
            part.labels.add(labels.get(index));
            part.places.add(places.get(index));
        }
        part.targets.putAll(targets);
        return part;
    }

    private void add(Paragraph paragraph, Counter counter) {
        labels.add(counter.count(paragraph));
        places.add(counter.place());
        if (!paragraph.id().isEmpty() && targets.put(paragraph.id(), counter.place()) != null) {
            throw new Refusal.Invalid(
                    "%s: the name #%s is taken; use another"
                            .formatted(paragraph.where(), paragraph.id()));
        }
    }

    /// The number in front of the element at an index, or nothing.
    public String label(int index) {
        return labels.get(index);
    }

    /// Where the element at an index stands.
    public Place place(int index) {
        return places.get(index);
    }

    Place target(String id, String where) {
        Place place = targets.get(id);
        if (place == null) {
            throw new Refusal.Invalid(
                    "%s: nothing is named #%s; name the paragraph meant or mend the reference"
                            .formatted(where, id));
        }
        return place;
    }
}
