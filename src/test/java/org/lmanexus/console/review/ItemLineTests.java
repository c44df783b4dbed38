package org.lmanexus.console.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lmanexus.reconciliation.Proposal.Confidence;
import org.lmanexus.reconciliation.Proposal.Kind;
import org.lmanexus.reconciliation.ReconciliationItem;
import org.lmanexus.reconciliation.ReconciliationItem.Decision;

import java.util.List;

class ItemLineTests {

    private static ReconciliationItem item(String title, Decision decision, String... rivals) {
        return new ReconciliationItem(
                "i1",
                "s1",
                "w1",
                7,
                Kind.CHANGE,
                "c1",
                "9.1",
                title,
                null,
                null,
                "",
                "old",
                "old " + "x".repeat(80),
                "new",
                Confidence.MEDIUM,
                0.8,
                List.of(),
                null,
                null,
                null,
                decision,
                null,
                null,
                null,
                List.of(rivals),
                1);
    }

    private static String line(ReconciliationItem item) {
        Html html = new Html();
        ItemLine.write(html, item);
        return html.toString();
    }

    @Test
    void aLineThatWaitsCanBeTickedAndSaysWhatItIsFoundBy() {
        assertThat(line(item("Margin", Decision.PENDING, "i2")))
                .startsWith(
                        "<li class=\"line\" data-row tabindex=\"0\" id=\"i-i1\" data-item=\"i1\""
                                + " data-clause=\"c1\" data-decision=\"PENDING\""
                                + " data-confidence=\"MEDIUM\">")
                .contains(
                        "aria-label=\"Tick item 7\" value=\"i1\"",
                        ">9.1 Margin<",
                        "<span class=\"tag warn\">MEDIUM</span>",
                        "competes",
                        "...</del> <ins>new</ins>")
                .endsWith("</li>");
    }

    @Test
    void aDecidedLineTakesItsPlaceInAnOpenPage() {
        assertThat(ItemLine.anew(item("Margin", Decision.APPLIED)))
                .contains("hx-swap-oob=\"true\"", "<span class=\"tag good\">applied</span>")
                .doesNotContain("<input", "competes");
    }

    @Test
    void noWordOfADocumentIsTakenForMarkup() {
        assertThat(line(item("<script>\"&", Decision.PENDING)))
                .contains("9.1 &lt;script&gt;&quot;&amp;")
                .doesNotContain("<script");
    }
}
