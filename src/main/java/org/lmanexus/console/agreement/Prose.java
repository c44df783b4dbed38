package org.lmanexus.console.agreement;

import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.console.agreement.ClauseText.Block;
import org.lmanexus.console.agreement.ClauseText.Line;
import org.lmanexus.console.agreement.ClauseText.Piece;
import org.springframework.web.util.HtmlUtils;

import java.util.List;

/// Writes the paragraphs of a clause as HTML, every word escaped: the thousands of an agreement
/// cost a template ten times as much.
final class Prose {

    private final StringBuilder html = new StringBuilder();
    private final String clause;

    private Prose(String clause) {
        this.clause = clause;
    }

    static String of(String clause, List<Block> blocks) {
        Prose prose = new Prose(clause);
        blocks.forEach(prose::block);
        return prose.html.toString();
    }

    private void block(Block block) {
        if (block.table()) {
            html.append("<table>");
            block.lines().forEach(this::row);
            html.append("</table>");
        } else {
            block.lines().forEach(this::paragraph);
        }
    }

    private void row(Line line) {
        html.append("<tr>");
        for (List<Piece> cell : line.cells()) {
            html.append("<td>");
            cell.forEach(this::piece);
            html.append("</td>");
        }
        html.append("</tr>");
    }

    private void paragraph(Line line) {
        html.append("<p class=\"p").append(line.depth()).append("\">");
        line.cells().getFirst().forEach(this::piece);
        html.append("</p>");
    }

    private void piece(Piece piece) {
        StandingVariable term = piece.term();
        if (term == null) {
            text(piece.text());
            return;
        }
        html.append("<a class=\"term").append(piece.moved() ? " moved" : "").append('"');
        attribute("href", "?clause=" + clause + "&term=" + term.id() + "#" + clause);
        attribute("data-clause", clause);
        attribute("data-term", term.id());
        attribute("data-tip", piece.tip());
        attribute("aria-description", piece.tip());
        html.append('>');
        text(piece.text());
        html.append("</a>");
    }

    private void attribute(String name, String value) {
        html.append(' ').append(name).append("=\"");
        text(value);
        html.append('"');
    }

    private void text(String text) {
        html.append(HtmlUtils.htmlEscape(text, "UTF-8"));
    }
}
