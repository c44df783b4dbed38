package org.lmanexus.reconciliation.letter;

import org.lmanexus.agreement.Agreement;
import org.lmanexus.reconciliation.Proposal;
import org.lmanexus.reconciliation.Proposal.Kind;
import org.lmanexus.reconciliation.alignment.text.Typography;
import org.lmanexus.reconciliation.letter.grammar.Operation;
import org.lmanexus.reconciliation.letter.grammar.place.Numbers;
import org.lmanexus.reconciliation.letter.grammar.place.Target;
import org.lmanexus.reconciliation.letter.place.Place;
import org.lmanexus.reconciliation.letter.place.Places;
import org.lmanexus.reconciliation.letter.reading.Instruction;
import org.lmanexus.reconciliation.letter.reading.Payload;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds where new clauses, paragraphs, definitions and rows belong.
final class Additions {

    private static final Pattern TERM = Pattern.compile("^[“\"]([^”\"]{1,80})[”\"]");

    private final Agreement baseline;
    private final Places places;
    private final Changes changes;

    Additions(Agreement baseline, Places places, Changes changes) {
        this.baseline = baseline;
        this.places = places;
        this.changes = changes;
    }

    List<Draft> drafts(Instruction it, Operation.Add add) {
        List<String> lines = Payload.bare(add.lines());
        if (lines.isEmpty()) {
            return List.of(
                    new Draft(it, Kind.INSERT_TEXT, Place.nowhere("the new words were not found")));
        }
        return switch (add.unit()) {
            case "clause" -> List.of(clause(it, add, lines));
            case "definition" -> definitions(it, lines);
            case "row" -> List.of(row(it, add, lines));
            case "sentence" -> sentence(it, add, lines);
            default -> List.of(paragraph(it, add, lines));
        };
    }

    private Draft clause(Instruction it, Operation.Add add, List<String> lines) {
        Headings.Head head = Headings.of(lines.getFirst(), it.target().clause());
        String label = it.target().clause().isEmpty() ? head.label() : it.target().clause();
        String before =
                add.behind().clause().isEmpty() ? predecessor(label) : add.behind().clause();
        Place place = places.find(Target.clause(before, ""));
        Draft draft = new Draft(it, Kind.INSERT_CLAUSE, place);
        draft.after = draft.clause == null ? null : Integer.valueOf(lastBelow(draft.clause));
        draft.clause = null;
        String title = head.title().isEmpty() ? it.target().title() : head.title();
        List<String> body =
                head.alone() && lines.size() > 1 ? lines.subList(1, lines.size()) : lines;
        String text = String.join("\n", body);
        String bare = head.alone() ? text : text.replaceFirst("^\\d+(?:\\.\\d+)+\\.?\\s+", "");
        draft.says(null, bare);
        draft.newClause = new Proposal.NewClause(label, title);
        boolean taken = baseline.clauses().stream().anyMatch(c -> label.equals(c.label()));
        return taken
                ? draft.doubted("the agreement has a " + label + " already")
                : draft.speaks("number is the next one free", 1.5);
    }

    private static String predecessor(String label) {
        int dot = label.lastIndexOf('.');
        String last = label.substring(dot + 1);
        int number = last.matches("\\d{1,4}") ? Integer.parseInt(last) - 1 : 0;
        return number < 1 ? "none before " + label : label.substring(0, dot + 1) + number;
    }

    /// A clause with others below it ends with the last of them.
    private int lastBelow(int order) {
        Agreement.Clause clause =
                baseline.clauses().stream()
                        .filter(c -> c.order() == order)
                        .findFirst()
                        .orElseThrow();
        int last = order;
        for (Agreement.Clause next : baseline.clauses()) {
            if (next.order() > order
                    && next.label() != null
                    && next.label().startsWith(clause.label() + ".")) {
                last = next.order();
            }
        }
        return last;
    }

    private List<Draft> definitions(Instruction it, List<String> lines) {
        Place home = home(it.target());
        if (home.clause() == null) {
            return List.of(
                    new Draft(it, Kind.INSERT_TEXT, home).says(null, String.join("\n", lines)));
        }
        List<Draft> drafts = new ArrayList<>();
        List<String> one = new ArrayList<>();
        for (String line : lines) {
            if (TERM.matcher(line).find() && !one.isEmpty()) {
                drafts.add(definition(it, home, String.join("\n", one)));
                one.clear();
            }
            one.add(line);
        }
        drafts.add(definition(it, home, String.join("\n", one)));
        return drafts;
    }

    private Place home(Target target) {
        if (!target.clause().isEmpty()) {
            return places.find(target.home());
        }
        Map<Integer, Long> counts =
                baseline.terms().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Agreement.DefinedTerm::clause, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .flatMap(
                        most ->
                                baseline.clauses().stream()
                                        .filter(c -> c.order() == most.getKey())
                                        .findFirst())
                .map(Place::of)
                .orElse(Place.nowhere("the agreement has no definitions"));
    }

    private Draft definition(Instruction it, Place home, String text) {
        Matcher term = TERM.matcher(text);
        if (!term.find()) {
            return new Draft(it, Kind.INSERT_TEXT, home)
                    .says(null, text)
                    .lost("the new term was not found");
        }
        String body = Objects.requireNonNull(home.clause()).body();
        int at = 0;
        int start = 0;
        boolean taken = false;
        int last = 0;
        for (String line : body.split("\n", -1)) {
            Matcher other = TERM.matcher(line);
            if (other.find()) {
                int order = key(other.group(1)).compareTo(key(term.group(1)));
                taken |= order == 0;
                last = order < 0 ? start : last;
                at =
                        last == start && order < 0
                                ? Places.endOfDefinition(Typography.plain(body), start)
                                : at;
            }
            start += line.length() + 1;
        }
        Draft draft = changes.insertion(it, home, at, text);
        return taken
                ? draft.lost("“" + term.group(1) + "” is defined already")
                : draft.speaks("term is new", 1.5);
    }

    private static String key(String term) {
        return Typography.plain(term).toLowerCase(java.util.Locale.ROOT);
    }

    private Draft paragraph(Instruction it, Operation.Add add, List<String> lines) {
        Target target = it.target().headed() ? it.target() : it.target().within(add.behind());
        Target home = target.headed() ? target : add.behind();
        List<String> path =
                it.target().path().isEmpty()
                        ? numbered(add.behind().path(), lines)
                        : it.target().path();
        List<String> before = add.behind().path().isEmpty() ? previous(path) : add.behind().path();
        Place place = places.find(home.withPath(before));
        String text = String.join("\n", lines);
        String label = path.isEmpty() || text.startsWith("(") ? "" : "(" + path.getLast() + ") ";
        Draft none = new Draft(it, Kind.INSERT_TEXT, place).says(null, label + text);
        if (place.clause() == null || before.isEmpty()) {
            return none.lost("it is not clear behind which paragraph");
        }
        Place taken = places.find(home.withPath(path));
        Draft draft = changes.insertion(it, place, place.end(), label + text);
        return taken.clause() != null && !path.isEmpty()
                ? draft.doubted("there is such a paragraph already")
                : draft.speaks("number is the next one free", 1.5);
    }

    /// The number that the new lines open with, as the last of a path.
    private static List<String> numbered(List<String> behind, List<String> lines) {
        List<String> label = Numbers.labels(lines.getFirst().replaceFirst("\\s.*", ""));
        if (behind.isEmpty() || label.size() != 1) {
            return List.of();
        }
        List<String> path = new ArrayList<>(behind.subList(0, behind.size() - 1));
        path.addAll(label);
        return path;
    }

    private static List<String> previous(List<String> path) {
        if (path.isEmpty()) {
            return List.of();
        }
        if (path.getLast().matches("[1-9]\\d{0,2}")) {
            int number = Integer.parseInt(path.getLast()) - 1;
            return number == 0 ? List.of() : with(path, String.valueOf(number));
        }
        for (String candidate :
                List.of("a b c d e f g h i j k l m n o p q r s t u v w x y".split(" "))) {
            boolean roman = path.size() > 1 && path.getLast().matches("[ivx]+");
            if (!roman && Numbers.follows(candidate, path.getLast())) {
                return with(path, candidate);
            }
        }
        for (String candidate : List.of("i ii iii iv v vi vii viii ix x xi xii".split(" "))) {
            if (Numbers.follows(candidate, path.getLast())) {
                return with(path, candidate);
            }
        }
        return List.of();
    }

    private static List<String> with(List<String> path, String last) {
        List<String> other = new ArrayList<>(path.subList(0, path.size() - 1));
        other.add(last);
        return other;
    }

    private Draft row(Instruction it, Operation.Add add, List<String> lines) {
        Target behind = add.behind().row().isEmpty() ? it.target() : add.behind();
        Target home = behind.headed() ? behind : it.target().withRow(behind.row());
        String text = String.join("\n", lines).replace(" | ", "\t");
        Place place = places.find(home);
        Draft none = new Draft(it, Kind.INSERT_TEXT, place).says(null, text);
        if (place.clause() == null || home.row().isEmpty()) {
            return none.lost("it is not clear behind which row");
        }
        return changes.insertion(it, place, place.end(), text).speaks("row before it found", 1.5);
    }

    private List<Draft> sentence(Instruction it, Operation.Add add, List<String> lines) {
        Place place = places.find(it.target().headed() ? it.target() : add.behind());
        if (place.clause() == null) {
            return List.of(new Draft(it, Kind.INSERT_TEXT, place).says(null, lines.getFirst()));
        }
        String words = String.join(" ", lines);
        boolean sentence = words.matches("(?s).*[.;:]") || place.text().isEmpty();
        String ended = place.text().replaceFirst("[.;:,](?: (?:and|or))?$", "");
        int at = sentence ? place.end() : place.start() + ended.length();
        String gap = words.matches("(?s)[,.;:)].*") ? "" : " ";
        List<Draft> drafts = changes.between(it, place, at, at, gap + words);
        return drafts.stream()
                .map(
                        d ->
                                place.whole()
                                        ? d.doubted("no words named beside which to insert")
                                        : d.speaks("place found", 1.5))
                .toList();
    }
}
