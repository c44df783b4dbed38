package org.lmanexus.console.review;

import org.jspecify.annotations.Nullable;
import org.lmanexus.console.review.MarkedClause.Piece;
import org.lmanexus.console.review.MarkedClause.Whole;

import java.util.Locale;

/// Writes a clause under review as HTML: the thousands of an agreement cost a template ten times as
/// much.
final class Paper {

    private final Html html;

    private Paper(Html html) {
        this.html = html;
    }

    /// To take the place of the same clause in a page that is open.
    static String anew(MarkedClause clause) {
        Html html = new Html();
        write(html, clause, true);
        return html.toString();
    }

    static void write(Html html, MarkedClause clause) {
        write(html, clause, false);
    }

    private static void write(Html html, MarkedClause clause, boolean anew) {
        Paper paper = new Paper(html);
        paper.begin(clause, anew);
        paper.head(clause);
        paper.html.tag("p").within();
        clause.pieces().forEach(paper::piece);
        html.end("p").end("section");
    }

    private void begin(MarkedClause clause, boolean anew) {
        Whole whole = clause.whole();
        html.tag("section")
                .attribute(
                        "class",
                        whole == null
                                ? "clause"
                                : "clause whole-" + whole.name().toLowerCase(Locale.ROOT))
                .attribute("id", "c-" + clause.clauseId())
                .attribute("data-item", clause.id())
                .attribute("hx-swap-oob", anew ? "true" : null)
                .within();
    }

    private void head(MarkedClause clause) {
        html.tag("h3").within();
        String label = clause.label();
        if (clause.renumbered() != null) {
            html.element("del", label == null ? "" : label).space();
            html.element("ins", clause.renumbered());
        } else if (label != null) {
            html.element("span", label);
        }
        html.space().element("span", clause.title());
        if (clause.whole() != null) {
            html.space().element("span", "tag", words(clause.whole()));
        }
        html.end("h3");
    }

    private static String words(Whole whole) {
        return switch (whole) {
            case INSERTED -> "clause to come";
            case DELETED -> "clause to go";
            case MOVED_FROM -> "moves away from here";
            case MOVED_TO -> "moves here";
        };
    }

    private void piece(Piece piece) {
        switch (piece.kind()) {
            case KEPT -> html.text(piece.text());
            case INSERTED -> marked("ins", piece.text(), piece.item());
            case STRUCK -> marked("del", piece.text(), piece.item());
        }
    }

    private void marked(String name, String text, @Nullable String item) {
        html.tag(name).attribute("data-item", item).within().text(text).end(name);
    }
}
