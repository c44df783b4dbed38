package org.lmanexus.console.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lmanexus.console.review.MarkedClause.Piece;
import org.lmanexus.console.review.MarkedClause.Whole;
import org.lmanexus.console.shell.Redline.Kind;

import java.util.List;

class PaperTests {

    private static final String CLAUSE = "c1";

    private static String written(MarkedClause clause) {
        Html html = new Html();
        Paper.write(html, clause);
        return html.toString();
    }

    @Test
    void noWordOfADocumentIsTakenForMarkup() {
        MarkedClause clause =
                new MarkedClause(
                        CLAUSE,
                        "<b>1</b>",
                        null,
                        "<script>alert(1)</script>",
                        null,
                        null,
                        List.of(
                                new Piece(Kind.KEPT, "<img src=x> & \"more\" ", null),
                                new Piece(Kind.INSERTED, "<i>new</i>", "\"><i>")));

        assertThat(written(clause))
                .doesNotContain("<b>", "<script>", "<img", "<i>")
                .contains("&lt;img src=x&gt; &amp; &quot;more&quot;", "&lt;i&gt;new&lt;/i&gt;");
    }

    @Test
    void wordsThatGoAndComeNameTheirItem() {
        MarkedClause clause =
                new MarkedClause(
                        CLAUSE,
                        "7.1",
                        "7.2",
                        "Margin",
                        null,
                        null,
                        List.of(
                                new Piece(Kind.KEPT, "The Margin is ", null),
                                new Piece(Kind.STRUCK, "2.75", "i1"),
                                new Piece(Kind.INSERTED, "2.50", "i1")));

        assertThat(written(clause))
                .isEqualTo(
                        "<section class=\"clause\" id=\"c-c1\"><h3><del>7.1</del> <ins>7.2</ins>"
                                + " <span>Margin</span></h3><p>The Margin is <del"
                                + " data-item=\"i1\">2.75</del><ins"
                                + " data-item=\"i1\">2.50</ins></p></section>");
    }

    @Test
    void aClauseThatGoesSaysSoAndTakesItsPlaceInAnOpenPage() {
        MarkedClause clause =
                new MarkedClause(CLAUSE, null, null, "Notices", Whole.DELETED, "i2", List.of());

        assertThat(Paper.anew(clause))
                .startsWith(
                        "<section class=\"clause whole-deleted\" id=\"c-c1\" data-item=\"i2\""
                                + " hx-swap-oob=\"true\">")
                .contains("<span class=\"tag\">clause to go</span>");
    }
}
