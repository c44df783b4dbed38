package org.lmanexus.reconciliation.letter.place;

import org.lmanexus.agreement.Agreement;
import org.lmanexus.reconciliation.alignment.text.Sentences;
import org.lmanexus.reconciliation.alignment.text.Typography;
import org.lmanexus.reconciliation.letter.grammar.place.Target;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Finds the places that targets name in a baseline.
public final class Places {

    private final Agreement baseline;

    public Places(Agreement baseline) {
        this.baseline = baseline;
    }

    public Place find(Target target) {
        if (!target.document().isEmpty()) {
            return Place.nowhere("the letter speaks of another document, the " + target.document());
        }
        if (!target.headed()) {
            return Place.nowhere("the letter names no clause");
        }
        Place place = target.clause().isEmpty() ? defining(target.term()) : clause(target);
        if (place.clause() == null) {
            return place;
        }
        if (!target.term().isEmpty()) {
            place = definition(place, target.term());
        }
        List<String> path = path(place, target.path());
        place = schedulePart(place, target.path());
        for (Outline.Found found = Outline.find(place, path); !path.isEmpty(); path = List.of()) {
            place =
                    found == null
                            ? Place.nowhere(
                                    "there is no paragraph (" + String.join(")(", path) + ") there")
                            : numbered(place, found, path);
        }
        return Parts.of(sentence(row(place, target.row()), target.sentence()), target.part());
    }

    private static Place numbered(Place place, Outline.Found found, List<String> path) {
        Place part = place.part(found.start(), found.end());
        return found.only()
                ? part
                : part.but("several paragraphs there are (" + String.join(")(", path) + ")");
    }

    /// Numbers of paragraphs that are left once a numbered clause of a schedule is found.
    private List<String> path(Place place, List<String> path) {
        return schedulePart(place, path) == place ? path : path.subList(1, path.size());
    }

    /// A numbered paragraph of a schedule that the baseline keeps as a clause of its own.
    private Place schedulePart(Place place, List<String> path) {
        Agreement.Clause clause = place.clause();
        if (clause == null
                || path.isEmpty()
                || !path.getFirst().matches("\\d+")
                || !place.whole()) {
            return place;
        }
        for (Agreement.Clause next : baseline.clauses()) {
            boolean behind = next.order() > clause.order();
            if (behind && (scheduled(next) || part(next))) {
                break;
            }
            if (behind && path.getFirst().equals(next.label())) {
                return Place.of(next);
            }
        }
        return place;
    }

    private static boolean scheduled(Agreement.Clause clause) {
        return label(clause).matches("(?:schedule|exhibit|annex|appendix) .*");
    }

    private static boolean part(Agreement.Clause clause) {
        return label(clause).matches("(?:part )?[ivx]+(?: of .*)?");
    }

    private static String label(Agreement.Clause clause) {
        return clause.label() == null
                ? ""
                : clause.label().toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    }

    private Place clause(Target target) {
        String number = target.clause();
        List<Agreement.Clause> found = new ArrayList<>();
        if (number.startsWith("Part ")) {
            found.addAll(parts(number));
        } else {
            String wanted = number.toLowerCase(Locale.ROOT);
            boolean schedule = !Character.isDigit(number.charAt(0));
            for (Agreement.Clause clause : baseline.clauses()) {
                if (!schedule && scheduled(clause)) {
                    break;
                }
                if (label(clause).equals(wanted)) {
                    found.add(clause);
                }
            }
        }
        boolean part = number.startsWith("Part ");
        List<Agreement.Clause> titled =
                found.stream().filter(c -> part || titled(c, target.title())).toList();
        if (found.isEmpty()) {
            return Place.nowhere("the agreement has no " + number);
        }
        if (titled.isEmpty()) {
            return Place.of(found.getFirst()).but("the title is not that of " + number);
        }
        Agreement.Clause only =
                titled.stream()
                        .filter(c -> !c.body().isEmpty())
                        .findFirst()
                        .orElse(titled.getFirst());
        boolean several = titled.stream().filter(c -> !c.body().isEmpty()).count() > 1;
        return several
                ? Place.of(only).but("several clauses have the number " + number)
                : Place.of(only);
    }

    private static boolean titled(Agreement.Clause clause, String title) {
        return title.isEmpty() || words(clause.title()).equals(words(title));
    }

    private static String words(String text) {
        return Typography.squeeze(text).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d ]", "");
    }

    private List<Agreement.Clause> parts(String number) {
        String[] names = number.split(" of ");
        String part = names[0].substring(5).toLowerCase(Locale.ROOT);
        List<Agreement.Clause> found = new ArrayList<>();
        boolean inside = false;
        for (Agreement.Clause clause : baseline.clauses()) {
            inside =
                    scheduled(clause)
                            ? label(clause).equals(names[1].toLowerCase(Locale.ROOT))
                            : inside;
            if (inside && label(clause).matches("(?:part )?" + part + "(?: of .*)?")
                    || label(clause).equals(number.toLowerCase(Locale.ROOT))) {
                found.add(clause);
            }
        }
        return found;
    }

    private Place defining(String term) {
        List<Place> found = new ArrayList<>();
        for (Agreement.Clause clause : baseline.clauses()) {
            Place place = definition(Place.of(clause), term);
            if (place.clause() != null) {
                found.add(place);
            }
        }
        if (found.isEmpty()) {
            return Place.nowhere("the agreement does not define “" + term + "”");
        }
        boolean one = found.size() == 1;
        return one
                ? Place.of(clauseOf(found.getFirst()))
                : Place.of(clauseOf(found.getFirst()))
                        .but("“" + term + "” is defined " + found.size() + " times");
    }

    private static Agreement.Clause clauseOf(Place place) {
        return java.util.Objects.requireNonNull(place.clause());
    }

    private static Place definition(Place place, String term) {
        Agreement.Clause clause = clauseOf(place);
        String body = Typography.plain(clause.body());
        int at = 0;
        for (String line : body.split("\n", -1)) {
            int label = line.length() - line.replaceFirst("^\\([a-z]+\\)\\s+", "").length();
            if (line.startsWith("\"" + Typography.plain(term) + "\"", label)) {
                int end = endOfDefinition(body, at);
                return place.part(at, end);
            }
            at += line.length() + 1;
        }
        return Place.nowhere("clause " + clause.label() + " does not define “" + term + "”");
    }

    /// The end of the definition that begins at a place: where the next one begins.
    public static int endOfDefinition(String body, int start) {
        int feed = body.indexOf('\n', start);
        while (feed >= 0) {
            if (body.startsWith("\"", feed + 1) || body.startsWith("“", feed + 1)) {
                return feed;
            }
            feed = body.indexOf('\n', feed + 1);
        }
        return body.length();
    }

    private static Place row(Place place, String row) {
        Agreement.Clause clause = place.clause();
        if (row.isEmpty() || clause == null) {
            return place;
        }
        List<Place> found = new ArrayList<>();
        int at = place.start();
        for (String line : place.text().split("\n", -1)) {
            int tab = line.indexOf('\t');
            if (tab > 0 && words(line.substring(0, tab)).equals(words(row))) {
                found.add(place.part(at, at + line.length()));
            }
            at += line.length() + 1;
        }
        return found.isEmpty()
                ? Place.nowhere("no row begins with “" + row + "” there")
                : found.size() == 1
                        ? found.getFirst()
                        : found.getFirst().but("several rows begin with “" + row + "”");
    }

    private static Place sentence(Place place, int ordinal) {
        if (ordinal == 0 || place.clause() == null) {
            return place;
        }
        List<int[]> sentences = new ArrayList<>();
        Sentences.in(place.text()).forEach(it -> sentences.add(new int[] {it.start(), it.end()}));
        int at = ordinal < 0 ? sentences.size() - 1 : ordinal - 1;
        if (at < 0 || at >= sentences.size()) {
            return Place.nowhere("there is no such sentence there");
        }
        return place.part(
                place.start() + sentences.get(at)[0], place.start() + sentences.get(at)[1]);
    }
}
