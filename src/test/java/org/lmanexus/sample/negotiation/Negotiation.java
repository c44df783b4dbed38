package org.lmanexus.sample.negotiation;

import org.lmanexus.document.write.Author;
import org.lmanexus.document.write.Mark;
import org.lmanexus.sample.source.Agreement;
import org.lmanexus.sample.source.Element;
import org.lmanexus.sample.source.Element.Paragraph;
import org.lmanexus.sample.source.Kind;
import org.lmanexus.sample.source.Labels;
import org.lmanexus.sample.source.Piece;
import org.lmanexus.sample.source.References;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// A negotiation of the sample deal: the marked agreement and the truth about it.
///
/// @param marked with the references put right, as tracked changes
/// @param uncorrected the same without, as a reviewer with a pen leaves it
/// @param clauses the clause that each element stands in
record Negotiation(
        Agreement marked,
        List<Element> uncorrected,
        List<Slot.Clause> clauses,
        List<Map<String, Object>> edits) {

    private static final Author CAREFUL = Author.of("Marlowe Crane LLP", "2026-02-09T18:30:00Z");

    static Negotiation make(long seed) {
        Draft draft = new Draft(seed);
        return make(draft, 20 + draft.random.nextInt(21));
    }

    /// As many edits as asked for: where only a part of the agreement is looked at, it takes more.
    static Negotiation make(long seed, int count) {
        return make(new Draft(seed), count);
    }

    private static Negotiation make(Draft draft, int count) {
        structure(draft, count / 41 + draft.random.nextInt(2) + 1);
        List<BooleanSupplier> tools = tools(draft);
        while (draft.truth.edits.size() < count) {
            tools.get(draft.random.nextInt(tools.size())).getAsBoolean();
        }
        return finished(draft);
    }

    /// Whole clauses first, while none of their paragraphs is touched.
    private static void structure(Draft draft, int rounds) {
        ClauseEdits clauses = new ClauseEdits(draft);
        for (int i = rounds; i > 0; i--) {
            clauses.insert();
            clauses.delete();
            clauses.move();
        }
    }

    private static List<BooleanSupplier> tools(Draft draft) {
        WordEdits words = new WordEdits(draft);
        ClauseEdits clauses = new ClauseEdits(draft);
        RowEdits rows = new RowEdits(draft);
        List<BooleanSupplier> tools = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            tools.add(words::value);
        }
        for (int i = 0; i < 2; i++) {
            tools.addAll(
                    List.of(
                            words::reword,
                            words::insertSentence,
                            words::deleteSentence,
                            rows::cell));
        }
        tools.addAll(
                List.of(
                        words::comment,
                        words::embolden,
                        words::split,
                        words::merge,
                        clauses::deleteItem,
                        clauses::insertItem,
                        clauses::define,
                        clauses::undefine,
                        rows::delete,
                        rows::insert));
        return tools;
    }

    private static Negotiation finished(Draft draft) {
        List<Element> elements = draft.slots.stream().map(slot -> slot.element).toList();
        Agreement marked = Agreement.marked(elements, CAREFUL);
        for (Map<String, Object> edit : draft.truth.edits) {
            if (edit.get("newText") instanceof List<?> slots) {
                List<String> lines = new ArrayList<>();
                slots.forEach(
                        slot ->
                                lines.add(
                                        accepted(
                                                marked.elements().get(draft.slots.indexOf(slot)))));
                edit.put("newText", String.join("\n", lines));
            }
        }
        renumbered(draft, marked);
        referred(draft, marked.after());
        List<Map<String, Object>> edits = new ArrayList<>();
        draft.truth.edits.forEach(edit -> edits.add(new LinkedHashMap<>(edit)));
        List<Slot.Clause> clauses = draft.slots.stream().map(slot -> slot.clause).toList();
        return new Negotiation(marked, elements, clauses, List.copyOf(edits));
    }

    private static String accepted(Element element) {
        StringBuilder text = new StringBuilder();
        ((Paragraph) element)
                .pieces().stream()
                        .filter(p -> p.mark().staysWhenAccepted())
                        .forEach(p -> text.append(p.text()));
        return text.toString();
    }

    private static void renumbered(Draft draft, Agreement marked) {
        for (int i = 0; i < draft.slots.size(); i++) {
            Slot slot = draft.slots.get(i);
            if (slot.is(Kind.SUB_CLAUSE)
                    && !slot.clause.number().isEmpty()
                    && slot.element.ending().staysWhenRejected()) {
                int there =
                        slot.element.ending() instanceof Mark.MovedFrom ? arrival(draft, slot) : i;
                String before = marked.before().label(i);
                String after = marked.after().label(there);
                if (!after.isEmpty() && !after.equals(before)) {
                    consequence(draft, "renumber", slot, before, after);
                }
            }
        }
    }

    private static int arrival(Draft draft, Slot from) {
        for (int i = 0; i < draft.slots.size(); i++) {
            Slot slot = draft.slots.get(i);
            if (slot.element.ending() instanceof Mark.MovedTo
                    && slot.is(Kind.SUB_CLAUSE)
                    && slot.clause.equals(from.clause)) {
                return i;
            }
        }
        throw new IllegalStateException("moved to nowhere: " + from.clause);
    }

    private static void referred(Draft draft, Labels after) {
        for (Slot slot : List.copyOf(draft.slots)) {
            slot.element.mapped(
                    pieces -> {
                        pieces.forEach(piece -> referred(draft, slot, piece, after));
                        return pieces;
                    });
        }
    }

    private static void referred(Draft draft, Slot slot, Piece piece, Labels after) {
        if (piece instanceof Piece.Reference it
                && it.mark() instanceof Mark.Kept
                && slot.element instanceof Paragraph paragraph) {
            Element only = paragraph.saying(List.of(piece));
            Element corrected = References.corrected(List.of(only), after, CAREFUL).getFirst();
            if (!accepted(corrected).equals(piece.text())) {
                consequence(draft, "crossref", slot, piece.text(), accepted(corrected));
            }
        }
    }

    private static void consequence(
            Draft draft, String kind, Slot slot, String before, String after) {
        Map<String, Object> edit = draft.truth.edit(kind, slot.clause, CAREFUL);
        edit.put("consequential", true);
        edit.put("oldValue", before);
        edit.put("newValue", after);
    }
}
