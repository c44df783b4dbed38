package org.lmanexus.sample.markup;

import org.lmanexus.document.write.Mark;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.sample.source.Element;
import org.lmanexus.sample.source.Element.Paragraph;
import org.lmanexus.sample.source.Kind;
import org.lmanexus.sample.source.Labels;
import org.lmanexus.sample.source.Labels.Place;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The elements that a place such as `Clause 12.5(a)` names, as the agreement stood.
record Passage(int from, int to) {

    private static final Pattern PLACE =
            Pattern.compile(
                    "(?<home>Clause \\d+(?:\\.\\d+)?|Schedule \\d+|Part [IVX]+ of Schedule \\d+"
                            + "|the definition of “[^”]+”)(?<path>(?:\\([a-zA-Z]+\\))*)");

    static Passage find(String place, List<Element> elements, String where) {
        Matcher matcher = PLACE.matcher(place);
        if (!matcher.matches()) {
            throw new Refusal.Invalid(
                    "%s: \"%s\" is no place; write Clause 12.5(a), Schedule 3 or the definition of \"Margin\""
                            .formatted(where, place));
        }
        Labels labels = Labels.of(elements, Mark::staysWhenRejected);
        String path = matcher.group("path");
        for (int i = 0; i < elements.size(); i++) {
            if (begins(elements.get(i), labels.place(i), matcher.group("home"), path)) {
                return new Passage(i, end(elements, i));
            }
        }
        throw new Refusal.Invalid(
                "%s: the agreement has no %s; mend the place".formatted(where, place));
    }

    private static boolean begins(Element element, Place place, String home, String path) {
        if (!(element instanceof Paragraph paragraph) || !paragraph.ending().staysWhenRejected()) {
            return false;
        }
        boolean opens =
                path.isEmpty()
                        ? paragraph.kind().heading() || paragraph.kind() == Kind.DEFINITION
                        : paragraph.kind() == Kind.ITEM;
        return opens && place.home().equals(home) && place.path().equals(path);
    }

    private static int end(List<Element> elements, int from) {
        int rank = rank((Paragraph) elements.get(from));
        int to = from + 1;
        while (to < elements.size() && belongs(elements.get(to), rank)) {
            to++;
        }
        return to;
    }

    private static boolean belongs(Element element, int rank) {
        return !(element instanceof Paragraph paragraph) || rank(paragraph) > rank;
    }

    /// A passage runs on until something of the same or a lower rank begins.
    private static int rank(Paragraph paragraph) {
        return switch (paragraph.kind()) {
            case TITLE, CENTRED, PARTY, RECITAL, SECTION, SCHEDULE -> 0;
            case CLAUSE, PART -> 1;
            case SUB_CLAUSE -> 2;
            case DEFINITION, NUMBERED -> 3;
            case ITEM -> 4 + paragraph.style().level();
            case TEXT -> 5;
        };
    }
}
