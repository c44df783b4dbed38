package org.lmanexus.drift.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lmanexus.agreement.ClauseType;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.agreement.VariableType;
import org.lmanexus.term.TermKind;
import org.lmanexus.term.TermMention;
import org.lmanexus.term.Terms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class TextDriftTests {

    private static final String APPROVED =
            "The Margin is 2.75 per cent. per annum.\nIt falls to 2.25 per cent. below 3.00:1.";

    @Test
    void theApprovedTextDoesNotDrift() {
        assertThat(drift(APPROVED, APPROVED)).isEmpty();
    }

    @Test
    void aTextOfWhichNothingWasApprovedDoesNotDrift() {
        assertThat(drift(null, APPROVED)).isEmpty();
    }

    @Test
    void spacingIsNoWording() {
        assertThat(drift(APPROVED, APPROVED.replace("per annum.\n", "per  annum. "))).isEmpty();
    }

    @Test
    void otherValuesInTheSameWordsAreNoDriftOfTheWords() {
        assertThat(
                        drift(
                                APPROVED,
                                "The Margin is 325 bps per annum.\n"
                                        + "It falls to 2.5 per cent. below 12.50:1."))
                .isEmpty();
    }

    @Test
    void wordsPutBeforeAValueAreDrift() {
        assertThat(drift(APPROVED, APPROVED.replace("is 2.75", "is at least 2.75")))
                .contains(
                        new Passage(
                                "The Margin is 2.75 per cent. per annum.",
                                "The Margin is at least 2.75 per cent. per annum."));
    }

    @Test
    void wordsTakenFromBeforeAValueAreDrift() {
        assertThat(
                        drift(
                                "Give not less than 5 days' notice. Pay later.",
                                "Give 5 days' notice. Pay later."))
                .contains(
                        new Passage("Give not less than 5 days' notice.", "Give 5 days' notice."));
    }

    @Test
    void anAddedParagraphIsTheWholePassage() {
        assertThat(drift("One.\nTwo.", "One.\nTwo.\nThree."))
                .hasValueSatisfying(passage -> assertThat(passage.standing()).contains("Three."));
    }

    @Test
    void hundredsOfValuesAreFollowedInOneWalk() {
        String row = "Level one\t2.75 per cent.\t3.00:1\n";
        assertThat(drift(row.repeat(500), row.replace("2.75", "2.80").repeat(500))).isEmpty();
        assertThat(drift(row.repeat(500), row.repeat(500) + "One more")).isPresent();
    }

    private static Optional<Passage> drift(@Nullable String approved, String body) {
        StandingClause clause =
                new StandingClause(
                        "c",
                        "w",
                        1,
                        "7.1",
                        "Margin",
                        ClauseType.FINANCIAL,
                        true,
                        false,
                        null,
                        body,
                        approved,
                        null,
                        Instant.EPOCH,
                        "u",
                        0,
                        null);
        return TextDrift.of(clause, variables(body));
    }

    private static List<StandingVariable> variables(String body) {
        List<StandingVariable> variables = new ArrayList<>();
        for (TermMention mention : Terms.find(body)) {
            TermKind kind = mention.value().kind();
            variables.add(
                    new StandingVariable(
                            "v" + variables.size(),
                            "w",
                            "c",
                            "Value",
                            VariableType.FINANCIAL,
                            kind,
                            mention.value().canonical(),
                            mention.value().unit(),
                            mention.text(),
                            mention.start(),
                            mention.end(),
                            null,
                            null,
                            null,
                            Instant.EPOCH,
                            null,
                            0));
        }
        return variables;
    }
}
