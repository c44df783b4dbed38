package org.lmanexus.sample.negotiation;

import org.lmanexus.sample.source.Element;
import org.lmanexus.sample.source.Element.Paragraph;
import org.lmanexus.sample.source.Kind;
import org.lmanexus.sample.source.Piece;
import org.lmanexus.sample.source.Style.Zone;

import java.util.List;

/// One element of the agreement while it is negotiated, and the clause it stands in.
final class Slot {

    /// The clause as `extract` lists it; a schedule or part has a title only.
    record Clause(int order, String number, String title, Zone zone) {}

    final Clause clause;
    Element element;
    boolean touched;

    Slot(Element element, Clause clause) {
        this.element = element;
        this.clause = clause;
    }

    boolean is(Kind kind) {
        return element instanceof Paragraph paragraph && paragraph.kind() == kind;
    }

    /// An untouched paragraph of prose inside a clause.
    boolean prose() {
        return !touched
                && clause.zone() != Zone.FRONT
                && clause.zone() != Zone.SCHEDULES
                && element instanceof Paragraph paragraph
                && switch (paragraph.kind()) {
                    case TEXT, ITEM, DEFINITION -> true;
                    default -> false;
                };
    }

    String text() {
        return element instanceof Paragraph paragraph ? paragraph.text() : "";
    }

    List<Piece> pieces() {
        return ((Paragraph) element).pieces();
    }

    void say(List<Piece> pieces) {
        this.element = ((Paragraph) element).saying(pieces);
        this.touched = true;
    }
}
