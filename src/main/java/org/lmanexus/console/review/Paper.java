package org.lmanexus.console.review;

import org.jspecify.annotations.Nullable;
import org.lmanexus.console.review.MarkedClause.Piece;
import org.lmanexus.console.review.MarkedClause.Whole;
import org.springframework.web.util.HtmlUtils;

import java.util.Locale;

/// Writes a clause under review as HTML, every word escaped: the thousands of an agreement cost a
/// template ten times as much.
final class Paper {

    private final StringBuilder html = new StringBuilder();

    private Paper() {}

    /// @param anew whether it takes the place of the same clause in a page that is open
    static String of(MarkedClause clause, boolean anew) {
        Paper paper = new Paper();
        paper.begin(clause, anew);
        paper.head(clause);
        paper.html.append("<p>");
        clause.pieces().forEach(paper::piece);
        return paper.html.append("</p></section>").toString();
    }

    private void begin(MarkedClause clause, boolean anew) {
        html.append("<section class=\"clause");
        Whole whole = clause.whole();
        if (whole != null) {
            html.append(" whole-").append(whole.name().toLowerCase(Locale.ROOT));
        }
        html.append('"');
        attribute("id", "c-" + clause.clauseId());
        attribute("data-item", clause.id());
        attribute("hx-swap-oob", anew ? "true" : null);
        html.append('>');
    }

    private void head(MarkedClause clause) {
        html.append("<h3>");
        String label = clause.label();
        if (clause.renumbered() != null) {
            element("del", label == null ? "" : label, null);
            html.append(' ');
            element("ins", clause.renumbered(), null);
        } else if (label != null) {
            element("span", label, null);
        }
        html.append(' ');
        element("span", clause.title(), null);
        if (clause.whole() != null) {
            html.append(' ');
            html.append("<span class=\"tag\">").append(words(clause.whole())).append("</span>");
        }
        html.append("</h3>");
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
            case KEPT -> text(piece.text());
            case INSERTED -> element("ins", piece.text(), piece.item());
            case STRUCK -> element("del", piece.text(), piece.item());
        }
    }

    private void element(String name, String text, @Nullable String item) {
        html.append('<').append(name);
        attribute("data-item", item);
        html.append('>');
        text(text);
        html.append("</").append(name).append('>');
    }

    private void attribute(String name, @Nullable String value) {
        if (value != null) {
            html.append(' ').append(name).append("=\"");
            text(value);
            html.append('"');
        }
    }

    private void text(String text) {
        html.append(HtmlUtils.htmlEscape(text, "UTF-8"));
    }
}
