package org.lmanexus.reconciliation.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmanexus.reconciliation.alignment.Comparing.READER;
import static org.lmanexus.reconciliation.alignment.Comparing.compare;

import org.junit.jupiter.api.Test;
import org.lmanexus.document.View;
import org.lmanexus.reconciliation.Proposal;
import org.lmanexus.reconciliation.Proposal.Kind;

import java.util.ArrayList;
import java.util.List;

/// A move that was none costs more trust than one that was missed.
class NoMoveTests {

    private static final List<String> SUBJECTS =
            List.of("tax", "insurance", "pensions", "hedging", "disposals", "mergers", "audits");

    @Test
    void clausesThatFollowAnInsertedOneAreRenumberedOnly() {
        List<String> inserted = new ArrayList<>(SUBJECTS);
        inserted.add(2, "sanctions");

        assertThat(kinds(SUBJECTS, inserted)).doesNotContain(Kind.MOVE_CLAUSE);
    }

    @Test
    void clausesThatFollowADeletedOneAreRenumberedOnly() {
        List<String> left = new ArrayList<>(SUBJECTS);
        left.remove("insurance");

        assertThat(kinds(SUBJECTS, left)).doesNotContain(Kind.MOVE_CLAUSE);
    }

    @Test
    void aClauseReplacedByAnotherUnderItsNumberHasNotMoved() {
        List<String> replaced = new ArrayList<>(SUBJECTS);
        replaced.set(3, "sanctions");

        assertThat(kinds(SUBJECTS, replaced)).doesNotContain(Kind.MOVE_CLAUSE);
    }

    @Test
    void oneOfSeveralClausesWithTheSameWordsHasNotMoved() {
        List<String> same = List.of("tax", "audits", "tax", "pensions", "tax");
        List<String> fewer = List.of("tax", "audits", "pensions", "tax");

        assertThat(kinds(same, fewer)).doesNotContain(Kind.MOVE_CLAUSE);
        assertThat(kinds(fewer, same)).doesNotContain(Kind.MOVE_CLAUSE);
    }

    private static List<Kind> kinds(List<String> old, List<String> fresh) {
        return compare(
                        READER.read(agreement(old).document(), View.ACCEPTED),
                        agreement(fresh).document())
                .stream()
                .map(Proposal::kind)
                .toList();
    }

    private static Markup agreement(List<String> subjects) {
        Markup markup = new Markup();
        for (int i = 0; i < subjects.size(); i++) {
            String subject = subjects.get(i);
            markup.heading(String.valueOf(i + 1), "The " + subject + " of the Group")
                    .paragraph(
                            "Each Obligor shall comply with every law on "
                                    + subject
                                    + " to which it is subject, and shall tell the Agent of any"
                                    + " claim about "
                                    + subject
                                    + " that exceeds $"
                                    + (subject.length() + 1)
                                    + ",000,000.");
        }
        return markup;
    }
}
