package org.lmanexus.reconciliation.letter.grammar.place;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a letter names a paragraph, or several.
final class ParagraphNames {

    /// The number of a paragraph, in brackets.
    static final String LABEL = "(?:\\([A-Za-z0-9]{1,4}\\))";

    private static final int NOCASE = Pattern.CASE_INSENSITIVE;
    private static final String PATH = "(?:" + LABEL + "+|\\d{1,2}" + LABEL + "*)(?!\\.?\\d)";
    private static final Pattern PARAGRAPH =
            Pattern.compile(
                    "(?:(?:sub-?)?(?:paragraph|para|item)s?\\.?|(?:sub-?)?(?:clause|section|limb)s?"
                            + "(?= ?\\()) ?(?<path>"
                            + PATH
                            + ")(?:(?: to| through|-) ?(?<last>"
                            + LABEL
                            + "))?",
                    NOCASE);
    private static final Pattern MORE_PARAGRAPHS =
            Pattern.compile("(?:,|,? and|,? or) (?<path>" + LABEL + "+)(?! )?", NOCASE);

    private ParagraphNames() {}

    static @Nullable Element at(Spot spot) {
        Matcher matcher = spot.matcher(PARAGRAPH);
        if (!matcher.lookingAt()) {
            return null;
        }
        List<Target> targets = new ArrayList<>();
        List<String> path = Numbers.labels(matcher.group("path"));
        targets.add(Target.path(path));
        if (matcher.group("last") != null) {
            String last = matcher.group("last").replaceAll("[()]", "");
            Numbers.between(path.getLast(), last)
                    .forEach(number -> targets.add(Target.path(sibling(path, number))));
            return new Element(List.copyOf(targets), matcher.end());
        }
        return spot.more(
                new Element(List.copyOf(targets), matcher.end()),
                MORE_PARAGRAPHS,
                m -> Target.path(Numbers.labels(m.group("path"))));
    }

    private static List<String> sibling(List<String> path, String number) {
        List<String> sibling = new ArrayList<>(path.subList(0, path.size() - 1));
        sibling.add(number);
        return sibling;
    }
}
