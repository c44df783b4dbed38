package org.lmanexus.cli.redline;

import org.lmanexus.reconciliation.Proposal;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/// One proposal as a card: what, how sure and why, by whom.
final class RedlineItem {

    private RedlineItem() {}

    static void write(Proposal item, Html html) {
        html.raw("<article id=\"item-" + item.id() + "\">\n<p>");
        html.element("span", "id", String.valueOf(item.id()));
        html.element("span", "kind", item.kind().code().replace('-', ' '));
        html.element("span", "sure " + item.confidence(), item.confidence().name());
        html.raw("</p>\n");
        what(item, html);
        by(item, html);
        html.raw("<details><summary>why</summary><table>");
        for (Proposal.Evidence evidence : item.evidence()) {
            html.raw("<tr><td>").text(evidence.name()).raw("</td><td class=\"weight\">");
            html.text(String.format(Locale.ROOT, "%+.1f", evidence.weight())).raw("</td></tr>");
        }
        html.raw("<tr><td>score</td><td class=\"weight\">");
        html.text(String.format(Locale.ROOT, "%.2f", item.score()))
                .raw("</td></tr></table></details>");
        html.raw("</article>\n");
    }

    private static void what(Proposal item, Html html) {
        Proposal.ValueChange change = item.variable();
        if (change != null) {
            html.raw("<p class=\"value\">")
                    .element("span", "name", change.label())
                    .raw("<br><del>");
            html.text(change.beforeText()).raw("</del> <ins>").text(change.afterText());
            html.raw("</ins></p>\n");
        } else if (item.kind() == Proposal.Kind.RENUMBER
                || item.kind() == Proposal.Kind.CROSS_REFERENCE) {
            html.raw("<p class=\"value\"><del>").text(item.before()).raw("</del> <ins>");
            html.text(item.proposed()).raw("</ins></p>\n");
        } else {
            html.element("p", "snippet", item.snippet());
        }
    }

    private static void by(Proposal item, Html html) {
        String by = Objects.requireNonNullElse(item.author(), "");
        String date = item.date() == null ? "" : item.date().toString().substring(0, 10);
        String page = item.page() == null ? "" : "page " + item.page();
        String line =
                java.util.stream.Stream.of(by, date, page)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
        if (!line.isEmpty()) {
            html.element("p", "by", line);
        }
        if (!item.competesWith().isEmpty()) {
            html.raw("<p class=\"rival\">competes with ");
            item.competesWith()
                    .forEach(id -> html.raw("<a href=\"#item-" + id + "\">" + id + "</a> "));
            html.raw("</p>\n");
        }
    }
}
