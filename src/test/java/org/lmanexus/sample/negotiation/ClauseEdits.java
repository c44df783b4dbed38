package org.lmanexus.sample.negotiation;

import org.lmanexus.document.write.Author;
import org.lmanexus.document.write.Mark;
import org.lmanexus.sample.source.Element.Paragraph;
import org.lmanexus.sample.source.Kind;
import org.lmanexus.sample.source.Style.Zone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Edits of whole clauses, items and definitions.
final class ClauseEdits {

    private final Draft draft;

    ClauseEdits(Draft draft) {
        this.draft = draft;
    }

    boolean insert() {
        Optional<String> donor = draft.donors.next("clause");
        List<Integer> places = draft.where(i -> subClause(i) && untouched(i));
        if (donor.isEmpty() || places.isEmpty()) {
            return false;
        }
        int after = draft.endOf(places.getFirst());
        Author by = draft.author();
        String[] parts = donor.get().split(" \\| ");
        String notation =
                "Sub-clause: "
                        + parts[0]
                        + "\n\n"
                        + String.join("\n\n", List.of(parts).subList(1, parts.length));
        List<Slot> made =
                draft.parsed(
                        notation,
                        Zone.CLAUSES,
                        new Slot.Clause(0, "", parts[0], Zone.CLAUSES),
                        new Mark.Inserted(by));
        Map<String, Object> edit =
                draft.truth.edit("insert_clause", draft.slots.get(places.getFirst()).clause, by);
        edit.put("insertedAfterNumber", edit.put("clauseNumber", null));
        edit.put("clauseOrder", null);
        edit.put("clauseTitle", null);
        edit.put("newTitle", parts[0]);
        edit.put("newText", made.subList(1, made.size()));
        draft.slots.get(places.getFirst()).touched = true;
        draft.slots.addAll(after, made);
        return true;
    }

    private boolean subClause(int i) {
        return draft.slots.get(i).is(Kind.SUB_CLAUSE);
    }

    private boolean untouched(int heading) {
        return draft.slots.subList(heading, draft.endOf(heading)).stream()
                .noneMatch(slot -> slot.touched);
    }

    private boolean free(int heading) {
        return draft.slots.subList(heading, draft.endOf(heading)).stream()
                .noneMatch(draft::referred);
    }

    boolean delete() {
        List<Integer> places =
                draft.where(
                        i ->
                                subClause(i)
                                        && untouched(i)
                                        && free(i)
                                        && siblings(i).size() > 2
                                        && draft.endOf(i) - i < 9);
        if (places.isEmpty()) {
            return false;
        }
        Author by = draft.author();
        List<Slot> gone = draft.slots.subList(places.getFirst(), draft.endOf(places.getFirst()));
        Map<String, Object> edit = draft.truth.edit("delete_clause", gone.getFirst().clause, by);
        edit.put("oldText", text(gone.subList(1, gone.size())));
        edit.put("newText", null);
        gone.forEach(slot -> mark(slot, new Mark.Deleted(by)));
        return true;
    }

    private static void mark(Slot slot, Mark mark) {
        slot.element = slot.element.marked(mark);
        slot.touched = true;
    }

    static String text(List<Slot> slots) {
        List<String> lines = new ArrayList<>();
        slots.forEach(slot -> lines.add(slot.text()));
        return String.join("\n", lines);
    }

    /// The headings of the sub-clauses of the same clause that still stand.
    private List<Integer> siblings(int heading) {
        List<Integer> siblings = new ArrayList<>();
        String clause = draft.slots.get(heading).clause.number().replaceFirst("\\..*", ".");
        for (int i = 0; i < draft.slots.size(); i++) {
            Slot slot = draft.slots.get(i);
            if (subClause(i)
                    && slot.element.ending() instanceof Mark.Kept
                    && slot.clause.number().startsWith(clause)) {
                siblings.add(i);
            }
        }
        return siblings;
    }

    boolean move() {
        for (int from :
                draft.where(
                        i ->
                                subClause(i)
                                        && untouched(i)
                                        && named(i)
                                        && siblings(i).size() > 4
                                        && draft.endOf(i) - i < 9)) {
            List<Integer> siblings = siblings(from);
            int at = siblings.indexOf(from);
            List<Integer> targets =
                    siblings.stream()
                            .filter(
                                    to ->
                                            siblings.indexOf(to) > at + 1
                                                    || siblings.indexOf(to) < at - 2)
                            .toList();
            if (!targets.isEmpty()) {
                move(from, targets.get(draft.random.nextInt(targets.size())));
                return true;
            }
        }
        return false;
    }

    private boolean named(int i) {
        return draft.slots.get(i).element instanceof Paragraph paragraph
                && !paragraph.id().isEmpty();
    }

    private void move(int from, int behind) {
        Author by = draft.author();
        List<Slot> moved = List.copyOf(draft.slots.subList(from, draft.endOf(from)));
        Map<String, Object> edit = draft.truth.edit("move_clause", moved.getFirst().clause, by);
        edit.put("movedAfterNumber", draft.slots.get(behind).clause.number());
        edit.put("oldText", text(moved.subList(1, moved.size())));
        edit.put("newText", text(moved.subList(1, moved.size())));
        List<Slot> arrived = new ArrayList<>();
        for (Slot slot : moved) {
            Slot there = new Slot(slot.element.marked(new Mark.MovedTo(by)), slot.clause);
            there.touched = true;
            arrived.add(there);
            mark(slot, new Mark.MovedFrom(by));
        }
        draft.slots.get(behind).touched = true;
        draft.slots.addAll(draft.endOf(behind), arrived);
    }

    /// Strikes an item that has others before and behind it and nothing below.
    boolean deleteItem() {
        List<Integer> places =
                draft.where(
                        i ->
                                plainItem(i)
                                        && item(i - 1, i)
                                        && item(i + 1, i)
                                        && !draft.referred(draft.slots.get(i))
                                        && !draft.slots.get(i).text().endsWith("or")
                                        && !draft.slots.get(i).text().endsWith("and"));
        if (places.isEmpty()) {
            return false;
        }
        Slot slot = draft.slots.get(places.getFirst());
        Author by = draft.author();
        Map<String, Object> edit = draft.truth.edit("delete_sentence", slot.clause, by);
        edit.put("oldText", slot.text());
        edit.put("newText", null);
        mark(slot, new Mark.Deleted(by));
        return true;
    }

    private boolean plainItem(int i) {
        return draft.slots.get(i).prose()
                && draft.slots.get(i).is(Kind.ITEM)
                && i > 0
                && i + 1 < draft.slots.size();
    }

    /// Whether a slot is an item of the same list and rank.
    private boolean item(int other, int i) {
        return draft.slots.get(other).element instanceof Paragraph a
                && draft.slots.get(i).element instanceof Paragraph b
                && a.kind() == Kind.ITEM
                && a.style().equals(b.style());
    }

    boolean insertItem() {
        Optional<String> donor = draft.donors.next("item");
        List<Integer> places =
                draft.where(
                        i ->
                                plainItem(i)
                                        && item(i + 1, i)
                                        && draft.slots.get(i).text().endsWith(";"));
        if (donor.isEmpty() || places.isEmpty()) {
            return false;
        }
        Slot slot = draft.slots.get(places.getFirst());
        Paragraph beside = (Paragraph) slot.element;
        Author by = draft.author();
        insertText(slot, donor.get(), by);
        Slot made =
                draft.parsed(
                                "(a) " + donor.get(),
                                beside.style().zone(),
                                slot.clause,
                                new Mark.Inserted(by))
                        .getFirst();
        Paragraph item = (Paragraph) made.element;
        made.element =
                new Paragraph(beside.style(), "", item.where(), item.pieces(), item.ending());
        draft.slots.add(places.getFirst() + 1, made);
        return true;
    }

    private void insertText(Slot slot, String words, Author by) {
        Map<String, Object> edit = draft.truth.edit("insert_sentence", slot.clause, by);
        edit.put("oldText", null);
        edit.put("newText", words);
    }

    /// Puts a definition where the alphabet wants it.
    boolean define() {
        Optional<String> donor = draft.donors.next("definition");
        if (donor.isEmpty()) {
            return false;
        }
        String term = donor.get().substring(1);
        int at = -1;
        for (int i = 0; i < draft.slots.size(); i++) {
            Slot slot = draft.slots.get(i);
            boolean defined = slot.is(Kind.DEFINITION) && slot.clause.number().equals("1.1");
            if (at < 0 && defined && slot.text().substring(1).compareTo(term) > 0) {
                at = i;
            }
        }
        Author by = draft.author();
        Slot slot = draft.slots.get(at);
        insertText(slot, donor.get(), by);
        draft.slots.addAll(
                at,
                draft.parsed(donor.get(), Zone.DEFINITIONS, slot.clause, new Mark.Inserted(by)));
        return true;
    }

    /// Strikes a definition of one paragraph.
    boolean undefine() {
        List<Integer> places =
                draft.where(
                        i ->
                                draft.slots.get(i).prose()
                                        && draft.slots.get(i).is(Kind.DEFINITION)
                                        && draft.slots.get(i + 1).is(Kind.DEFINITION));
        Slot slot = draft.slots.get(places.getFirst());
        Author by = draft.author();
        Map<String, Object> edit = draft.truth.edit("delete_sentence", slot.clause, by);
        edit.put("oldText", slot.text());
        edit.put("newText", null);
        mark(slot, new Mark.Deleted(by));
        return true;
    }
}
