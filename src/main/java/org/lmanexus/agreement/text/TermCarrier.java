package org.lmanexus.agreement.text;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.TextChange;
import org.lmanexus.document.Span;
import org.lmanexus.term.TermKind;
import org.lmanexus.term.TermMention;
import org.lmanexus.term.TermValue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Carries the variables of a clause through an edit of its text.
public final class TermCarrier {

    private final Function<String, List<TermMention>> finder;

    /// @param finder finds the values in a text
    public TermCarrier(Function<String, List<TermMention>> finder) {
        this.finder = finder;
    }

    /// What becomes of each variable.
    ///
    /// @param shown the variables that the old text shows, in the order of the text
    /// @return by variable id
    public Map<String, Fate> carry(TextChange change, List<Shown> shown) {
        Map<String, Fate> fates = new HashMap<>();
        List<Span> taken = new ArrayList<>();
        for (Shown variable : shown) {
            Fate fate = fate(change, variable, taken);
            if (fate instanceof Fate.Changed changed) {
                taken.add(new Span(changed.mention().start(), changed.mention().end()));
            }
            fates.put(variable.id(), fate);
        }
        return fates;
    }

    /// The values that the change put into the text.
    public List<TermMention> added(TextChange change) {
        return change.added().stream()
                .flatMap(
                        span ->
                                around(change.after(), span).stream()
                                        .filter(mention -> overlaps(mention, span)))
                .distinct()
                .toList();
    }

    private Fate fate(TextChange change, Shown variable, List<Span> taken) {
        Optional<Span> kept = change.kept(variable.words());
        if (kept.isPresent() && !change.besides(variable.words())) {
            return new Fate.Kept(kept.get());
        }
        Span image = change.image(variable.words());
        return mention(change.after(), image, variable, taken)
                .filter(mention -> kept.isEmpty() || grew(mention, image))
                .<Fate>map(Fate.Changed::new)
                .orElseGet(() -> kept.<Fate>map(Fate.Kept::new).orElseGet(Fate.Gone::new));
    }

    /// Words put right beside a value can be part of it: `USD 50` and then ` million`.
    private static boolean grew(TermMention mention, Span words) {
        return mention.start() != words.start() || mention.end() != words.end();
    }

    private Optional<TermMention> mention(
            String text, Span image, Shown variable, List<Span> taken) {
        TermKind kind = variable.kind();
        if (kind == null || kind == TermKind.TEXT) {
            return wording(text, image, variable);
        }
        List<TermMention> free =
                around(text, image).stream()
                        .filter(mention -> overlaps(mention, image))
                        .filter(mention -> taken.stream().noneMatch(s -> overlaps(mention, s)))
                        .toList();
        return free.stream()
                .filter(mention -> mention.value().canonical().equals(variable.value()))
                .findFirst()
                .or(() -> ofKind(free, kind))
                .or(() -> free.stream().findFirst());
    }

    private static Optional<TermMention> ofKind(List<TermMention> mentions, TermKind kind) {
        return mentions.stream().filter(mention -> mention.value().kind() == kind).findFirst();
    }

    private static Optional<TermMention> wording(String text, Span image, Shown variable) {
        String words = text.substring(image.start(), image.end()).strip();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        int start = text.indexOf(words, image.start());
        TermValue value = new TermValue(TermKind.TEXT, words, variable.unit());
        return Optional.of(new TermMention(value, words, start, start + words.length()));
    }

    /// The values in the lines that the words stand in, so that the finder sees their surroundings.
    private List<TermMention> around(String text, Span image) {
        int start = text.lastIndexOf('\n', image.start() - 1) + 1;
        int feed = text.indexOf('\n', image.end());
        int end = feed < 0 ? text.length() : feed;
        return finder.apply(text.substring(start, end)).stream()
                .map(
                        found ->
                                new TermMention(
                                        found.value(),
                                        found.text(),
                                        found.start() + start,
                                        found.end() + start))
                .toList();
    }

    private static boolean overlaps(TermMention mention, Span span) {
        return mention.start() < span.end() && mention.end() > span.start();
    }

    /// A variable whose words the text shows.
    public record Shown(
            String id, @Nullable TermKind kind, String value, @Nullable String unit, Span words) {}
}
