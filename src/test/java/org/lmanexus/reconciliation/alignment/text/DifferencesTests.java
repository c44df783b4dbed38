package org.lmanexus.reconciliation.alignment.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class DifferencesTests {

    private static final Tokens TOKENS = new Tokens(text -> List.of());

    private static List<String> changes(String old, String fresh) {
        List<Token> before = TOKENS.of(old, 0);
        List<Token> after = TOKENS.of(fresh, 0);
        return Differences.parts(before, after).stream()
                .map(
                        part ->
                                part.kind()
                                        + " "
                                        + words(
                                                old,
                                                before,
                                                part.hunk().oldFrom(),
                                                part.hunk().oldTo())
                                        + ">"
                                        + words(
                                                fresh,
                                                after,
                                                part.hunk().newFrom(),
                                                part.hunk().newTo()))
                .toList();
    }

    private static String words(String text, List<Token> tokens, int from, int to) {
        return from == to ? "" : text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    @Test
    void wordsAndFiguresThatChangeTogetherAreOneChange() {
        List<Token> before = TOKENS.of("within thirty (30) days", 0);
        List<Token> after = TOKENS.of("within sixty (60) days", 0);
        assertThat(Differences.between(before, after)).containsExactly(new Hunk(1, 4, 1, 4));
    }

    @Test
    void quotesAndDashesAreStyleAndCaseIsNot() {
        assertThat(changes("the \"Agent\u2019s\" fee\u2014a", "the \u201cAgent's\u201d fee\u2014a"))
                .isEmpty();
        assertThat(changes("the agent", "the Agent")).containsExactly("WORDS agent>Agent");
    }

    @Test
    void aReferenceIsToldFromOtherNumbers() {
        assertThat(
                        changes(
                                "under Clauses 2.1 and 2.4(b), 5 times",
                                "under Clauses 2.2 and 2.5(b), 6 times"))
                .containsExactly("REFERENCE 2.1>2.2", "REFERENCE 2.4(b)>2.5(b)", "WORDS 5>6");
        assertThat(changes("Section 7.07, Article IV", "Section 7.08, Article V"))
                .containsExactly("REFERENCE 7.07>7.08", "REFERENCE IV>V");
    }

    @Test
    void theNumberOfAParagraphIsNotItsWords() {
        List<Token> before = TOKENS.of("(b) it pays", 4);
        List<Token> after = TOKENS.of("(c) it pays", 4);
        assertThat(Differences.parts(before, after))
                .extracting(Part::kind)
                .containsExactly(Part.Kind.LABEL);
    }

    @Test
    void aThousandRepeatedWordsDoNotHideOneChange() {
        String clause = "the Borrower shall pay the Agent and ".repeat(300);
        assertThat(changes(clause + "old end", clause + "new end"))
                .containsExactly("WORDS old>new");
    }
}
