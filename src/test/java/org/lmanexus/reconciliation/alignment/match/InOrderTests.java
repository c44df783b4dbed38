package org.lmanexus.reconciliation.alignment.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

class InOrderTests {

    private static List<Bag> bags(String... texts) {
        return Stream.of(texts).map(Bag::of).toList();
    }

    private static List<String> match(List<Bag> old, List<Bag> fresh) {
        return InOrder.match(old, fresh, (i, j) -> 0).stream()
                .map(m -> m.oldFrom() + "-" + m.oldTo() + ":" + m.freshFrom() + "-" + m.freshTo())
                .toList();
    }

    @Test
    void theLikestPairWins() {
        assertThat(
                        match(
                                bags(
                                        "the agent acts for the lenders",
                                        "the borrower pays all costs"),
                                bags(
                                        "something quite new",
                                        "the borrower pays all reasonable costs")))
                .containsExactly("1-2:1-2");
    }

    @Test
    void aParagraphThatWasSplitStandsForBothHalves() {
        assertThat(
                        match(
                                bags(
                                        "the borrower pays all costs and it does so on demand of"
                                                + " the agent"),
                                bags(
                                        "the borrower pays all costs",
                                        "and it does so on demand of the agent")))
                .containsExactly("0-1:0-2");
    }

    @Test
    void strangersStayApart() {
        assertThat(match(bags("one two three four"), bags("five six seven eight"))).isEmpty();
    }

    @Test
    void twoParagraphsStandForTwoThatAnotherPageEndCutElsewhere() {
        List<Bag> old =
                bags(
                        "the lender agrees to make loans to the borrower from time to time on any"
                                + " business day",
                        "during the availability period");
        List<Bag> fresh =
                bags(
                        "the lender agrees to make",
                        "loans to the borrower from time to time on any business day during the"
                                + " availability period");

        assertThat(InOrder.match(old, fresh, new BrokenOff()))
                .containsExactly(new InOrder.Match(0, 2, 0, 2, 1));
    }

    private static final class BrokenOff implements InOrder.Bonus {

        @Override
        public double of(int old, int fresh) {
            return 0;
        }

        @Override
        public boolean breaksOff(int old, int fresh) {
            return true;
        }
    }
}
