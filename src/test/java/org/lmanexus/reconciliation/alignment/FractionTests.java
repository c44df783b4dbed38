package org.lmanexus.reconciliation.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmanexus.reconciliation.Proposal;
import org.lmanexus.reconciliation.Proposal.Confidence;
import org.lmanexus.reconciliation.alignment.match.MatchedBy;
import org.lmanexus.term.TermKind;

class FractionTests {

    private static Proposal changed(String before, String after) {
        Draft draft = new Draft(Proposal.Kind.CHANGE, Origin.TRACKED_CHANGE);
        draft.clause = 1;
        draft.matchedBy = MatchedBy.EXACT;
        draft.edit = new Proposal.TextEdit(0, before.length(), after);
        draft.binding =
                new Binding(
                        new Proposal.ValueChange(
                                "Rate", TermKind.PERCENTAGE, "1", "2", "%", "%", before, after),
                        true,
                        true,
                        true,
                        true);
        return draft.proposal(1, java.util.List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "1/100 of 1%, MEDIUM",
        "1/16th of 1 per cent., MEDIUM",
        "one-sixteenth of one per cent., MEDIUM",
        "1%, HIGH",
        "66 2/3%, HIGH"
    })
    void aFractionOfAValueIsNeverAppliedUnread(String before, Confidence expected) {
        assertThat(changed(before, "2%").confidence()).isEqualTo(expected);
    }
}
