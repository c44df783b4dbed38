package org.lmanexus.console.review;

import org.lmanexus.reconciliation.Proposal.Confidence;
import org.lmanexus.reconciliation.ReconciliationItem;
import org.lmanexus.reconciliation.ReconciliationItem.Decision;
import org.thymeleaf.util.StringUtils;

import java.util.Locale;

/// Writes one line of the list of items as HTML.
final class ItemLine {

    private static final int BRIEF = 60;
    private static final String SPAN = "span";
    private static final String TAG = "tag";
    private static final String GOOD = " good";

    private ItemLine() {}

    /// To take the place of the same line in a page that is open.
    static String anew(ReconciliationItem item) {
        Html html = new Html();
        write(html, item, true);
        return html.toString();
    }

    static void write(Html html, ReconciliationItem item) {
        write(html, item, false);
    }

    private static void write(Html html, ReconciliationItem item, boolean anew) {
        begin(html, item, anew);
        if (item.decision() == Decision.PENDING) {
            html.tag("input")
                    .attribute("type", "checkbox")
                    .attribute("tabindex", "-1")
                    .attribute("aria-label", "Tick item " + item.number())
                    .attribute("value", item.id())
                    .within();
        }
        html.element(SPAN, "nr", String.valueOf(item.number())).space();
        what(html, item);
        tags(html, item);
        html.end("li");
    }

    private static void begin(Html html, ReconciliationItem item, boolean anew) {
        html.tag("li")
                .attribute("class", "line")
                .attribute("data-row")
                .attribute("tabindex", "0")
                .attribute("id", "i-" + item.id())
                .attribute("data-item", item.id())
                .attribute("data-clause", item.clauseId())
                .attribute("data-decision", item.decision().name())
                .attribute("data-confidence", item.confidence().name())
                .attribute("hx-swap-oob", anew ? "true" : null)
                .within();
    }

    private static void what(Html html, ReconciliationItem item) {
        html.tag(SPAN).attribute("class", "what").within();
        html.element(SPAN, "strong", name(item)).space();
        html.element(SPAN, "faint", item.kind().code()).space();
        html.tag(SPAN).attribute("class", "brief").within();
        html.element("del", StringUtils.abbreviate(item.current(), BRIEF)).space();
        html.element("ins", StringUtils.abbreviate(item.proposed(), BRIEF));
        html.end(SPAN).end(SPAN).space();
    }

    private static String name(ReconciliationItem item) {
        if (item.variableLabel() != null) {
            return item.variableLabel();
        }
        String label = item.clauseLabel();
        return label == null ? item.clauseTitle() : label + " " + item.clauseTitle();
    }

    private static void tags(Html html, ReconciliationItem item) {
        html.tag(SPAN).attribute("class", "tags").within();
        html.element(SPAN, TAG + colour(item.confidence()), item.confidence().name());
        if (!item.competesWith().isEmpty()) {
            html.space().element(SPAN, "tag blue", "competes");
        }
        if (item.decision() != Decision.PENDING) {
            html.space()
                    .element(
                            SPAN,
                            item.decision() == Decision.APPLIED ? TAG + GOOD : TAG,
                            item.decision().name().toLowerCase(Locale.ROOT));
        }
        html.end(SPAN);
    }

    private static String colour(Confidence confidence) {
        return switch (confidence) {
            case HIGH -> GOOD;
            case MEDIUM -> " warn";
            case LOW -> " bad";
        };
    }
}
