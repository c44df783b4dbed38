package org.lmanexus.reconciliation.letter.grammar.place;

import org.jspecify.annotations.Nullable;
import org.lmanexus.reconciliation.letter.grammar.sentence.Skeleton;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where in a sentence a place may begin.
record Spot(String text, int from, Skeleton skeleton) {

    /// The title of a provision behind its number, in brackets.
    static final String TITLE = "(?: \\((?<title>[A-Z«][^()]{2,}?(?:\\([^()]*\\)[^()]*)*)\\))?";

    /// A matcher that sees nothing of what stands before.
    Matcher matcher(Pattern pattern) {
        return pattern.matcher(text).region(from, text.length());
    }

    Spot at(int other) {
        return new Spot(text, other, skeleton);
    }

    @Nullable Element read(Pattern pattern, Function<Matcher, Target> makes) {
        Matcher matcher = matcher(pattern);
        matcher.useTransparentBounds(true);
        return matcher.lookingAt()
                ? new Element(List.of(makes.apply(matcher)), matcher.end())
                : null;
    }

    /// A place with those that are named behind it.
    Element more(Element first, Pattern pattern, Function<Matcher, Target> makes) {
        List<Target> targets = new ArrayList<>(first.targets());
        int end = first.end();
        Element next = at(end).read(pattern, makes);
        while (next != null) {
            targets.addAll(next.targets());
            end = next.end();
            next = at(end).read(pattern, makes);
        }
        return new Element(List.copyOf(targets), end);
    }

    /// The words by which a match names its place, quoted or bare.
    String operand(Matcher matcher) {
        boolean bare = matcher.namedGroups().containsKey("bare") && matcher.group("bare") != null;
        boolean head = matcher.namedGroups().containsKey("head") && matcher.group("head") != null;
        return bare
                ? matcher.group("bare")
                : skeleton.operands()
                        .get(Integer.parseInt(matcher.group(head ? "head" : "quoted")))
                        .replaceFirst(" \\|.*", "");
    }

    String title(Matcher matcher) {
        String title = matcher.group("title");
        return title == null ? "" : skeleton.plain(title);
    }
}
