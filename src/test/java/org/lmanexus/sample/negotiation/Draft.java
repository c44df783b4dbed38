package org.lmanexus.sample.negotiation;

import org.lmanexus.document.write.Author;
import org.lmanexus.document.write.Mark;
import org.lmanexus.sample.source.AgreementSource;
import org.lmanexus.sample.source.Element;
import org.lmanexus.sample.source.Element.Grid;
import org.lmanexus.sample.source.Element.Paragraph;
import org.lmanexus.sample.source.ElementParser;
import org.lmanexus.sample.source.Kind;
import org.lmanexus.sample.source.Labels;
import org.lmanexus.sample.source.Piece;
import org.lmanexus.sample.source.SourceBlock;
import org.lmanexus.sample.source.Style;
import org.lmanexus.sample.source.Style.Zone;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/// The agreement on the table: its slots, who edits next, and what is known of the edits.
final class Draft {

    private static final List<Author> AUTHORS =
            List.of(
                    Author.of("Hartley Stone LLP", "2026-02-02T09:15:00Z"),
                    Author.of("Marlowe Crane LLP", "2026-02-04T16:40:00Z"),
                    Author.of("Aldermere Group Treasury", "2026-02-06T11:05:00Z"));

    final List<Slot> slots = new ArrayList<>();
    final Truth truth = new Truth();
    final Random random;
    final Donors donors;
    private final Set<String> referred = new HashSet<>(Set.of("financial-condition"));

    Draft(long seed) {
        this.random = new Random(seed);
        this.donors = new Donors(random);
        List<Element> elements = AgreementSource.agreement();
        Labels labels = Labels.of(elements, mark -> true);
        Slot.Clause at = new Slot.Clause(0, "", "", Zone.FRONT);
        int order = 0;
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) instanceof Paragraph paragraph && paragraph.kind().heading()) {
                order++;
                boolean clause =
                        paragraph.kind() == Kind.CLAUSE || paragraph.kind() == Kind.SUB_CLAUSE;
                String number = clause ? labels.label(i).replaceFirst("\\.$", "") : "";
                at = new Slot.Clause(order, number, paragraph.text(), paragraph.style().zone());
            }
            slots.add(new Slot(elements.get(i), at));
            elements.get(i).mapped(this::noted);
        }
    }

    private List<Piece> noted(List<Piece> pieces) {
        pieces.forEach(
                piece -> {
                    if (piece instanceof Piece.Reference it) {
                        referred.add(it.target());
                    }
                });
        return pieces;
    }

    boolean referred(Slot slot) {
        return slot.element instanceof Paragraph paragraph && referred.contains(paragraph.id());
    }

    Author author() {
        return AUTHORS.get(random.nextInt(AUTHORS.size()));
    }

    /// One of those that fit, or nothing.
    List<Integer> where(Predicate<Integer> fits) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            if (fits.test(i)) {
                places.add(i);
            }
        }
        java.util.Collections.shuffle(places, random);
        return places;
    }

    /// The end of the passage that a heading opens: the next heading of its rank or above.
    int endOf(int heading) {
        int to = heading + 1;
        while (to < slots.size()
                && !(slots.get(to).element instanceof Element.PageBreak)
                && !(slots.get(to).element instanceof Paragraph p && p.kind().heading())) {
            to++;
        }
        return to;
    }

    List<Slot> parsed(String notation, Style.Zone zone, Slot.Clause clause, Mark mark) {
        List<Slot> made = new ArrayList<>();
        for (ElementParser.Parsed it :
                new ElementParser(zone).parse(SourceBlock.cut("donors", notation))) {
            Slot slot = new Slot(it.element().marked(mark), clause);
            slot.touched = true;
            made.add(slot);
        }
        return made;
    }

    /// The words of cells, joined as the scoring scripts do.
    static String text(Grid.Row row) {
        List<String> cells = new ArrayList<>();
        for (List<Piece> cell : row.cells()) {
            StringBuilder text = new StringBuilder();
            cell.forEach(piece -> text.append(piece.text()));
            cells.add(text.toString());
        }
        return String.join(" | ", cells);
    }
}
