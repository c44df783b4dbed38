package org.lmanexus.reconciliation.letter.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lmanexus.reconciliation.letter.grammar.place.Target;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Every way of saying what is to be done, with every way of naming a place, quoting words and
/// leading in, each understood to the last word.
class WaysOfSayingTests {

    /// Places as letters name them, and as [Told] does.
    private static final Map<String, String> PLACES = new LinkedHashMap<>();

    static {
        PLACES.put("Clause 3.1", "3.1");
        PLACES.put("Clause 3.1 (Colours) of the Facilities Agreement", "3.1");
        PLACES.put("Section 3.1(b) of the Credit Agreement", "3.1(b)");
        PLACES.put("paragraph (b) of Clause 3.1 (Colours)", "3.1(b)");
        PLACES.put("sub-paragraph (ii) of paragraph (b) of Clause 3.1 (Colours)", "3.1(b)(ii)");
        PLACES.put("Clause 3.1(b)(ii)", "3.1(b)(ii)");
        PLACES.put("the definition of \"Paint\"", "Paint");
        PLACES.put("the definition of Paint in Clause 1.1 (Definitions)", "1.1");
        PLACES.put("limb (b) of the definition of \"Paint\" in Section 1.1", "1.1(b)");
        PLACES.put("the second sentence of Clause 3.1", "3.1 sentence 2");
        PLACES.put("Part II of Schedule 1 (The Parties)", "Part II of Schedule 1");
        PLACES.put("paragraph 4(c) of Part I of Schedule 2 (Papers)", "Part I of Schedule 2(4)(c)");
    }

    private static final List<String> REPLACEMENTS =
            List.of(
                    "In P, the words O shall be deleted and replaced with the words N.",
                    "In P, O shall be deleted and N shall be inserted in its place.",
                    "In P, delete O and insert N.",
                    "In P, the words O are deleted and the words N are substituted therefor.",
                    "In P, O is hereby deleted and there is substituted N.",
                    "P is amended by deleting the words O and replacing them with the words N.",
                    "P shall be amended by deleting O and substituting N therefor.",
                    "P is hereby amended by deleting the phrase O and inserting in lieu thereof"
                            + " the phrase N.",
                    "P is amended by substituting N for O.",
                    "P is amended by the deletion of the words O and the insertion of the words N"
                            + " in their place.",
                    "P is amended by the substitution of N for O.",
                    "P shall be amended by replacing the reference to O with a reference to N.",
                    "P is amended by striking out O and inserting N.",
                    "P is amended so that the words O read N.",
                    "P is amended such that O is replaced by N.",
                    "P shall be read as if O were replaced by N.",
                    "P shall be read and construed as if the words O were deleted and replaced by"
                            + " the words N.",
                    "P is amended to replace O with N.",
                    "The words O in P shall be replaced by the words N.",
                    "The reference to O in P shall be read as a reference to N.",
                    "The reference in P to O is changed to N.",
                    "The reference in P to O shall be construed as a reference to N.",
                    "O in P becomes N.",
                    "For the words O in P there shall be substituted the words N.",
                    "For O in P substitute N.",
                    "In P, for O read N.",
                    "In P, substitute N for O.",
                    "Delete O in P and substitute N.",
                    "Replace O in P with N.",
                    "There shall be substituted for O in P the words N.",
                    "There shall be deleted from P the words O and there shall be inserted in their"
                            + " place the words N.",
                    "The Parent and the Agent agree that O in P is replaced by N.",
                    "It is hereby agreed that, with effect from the Effective Date, O in P is"
                            + " replaced by N.",
                    "In P, change O to N.",
                    "In P, O is to be N instead.",
                    "In P, the text O is superseded by N.",
                    "In P, in place of O there shall be inserted N.");

    private static final List<String> INSERTIONS =
            List.of(
                    "In P, insert N after O.",
                    "In P, the words N shall be inserted immediately after the words O.",
                    "In P, after O, insert N.",
                    "In P, after the words O there shall be inserted the words N.",
                    "In P, immediately following O, the words N are added.",
                    "P is amended by inserting N immediately after O.",
                    "P is hereby amended by adding the phrase N directly after the phrase O.",
                    "P is amended by the insertion of N after O.",
                    "P is amended by the addition of the words N after the words O.",
                    "The words N are inserted after O in P.",
                    "Insert N after O in P.",
                    "Add the words N immediately after the words O where they appear in P.",
                    "P shall be read as if the words N appeared after the words O.",
                    "There shall be inserted in P, after O, the words N.");

    private static final List<String> DELETIONS =
            List.of(
                    "In P, delete O.",
                    "In P, the words O shall be deleted.",
                    "The words O in P are hereby deleted.",
                    "P is amended by deleting the words O.",
                    "P is amended by the deletion of O.",
                    "Delete the words O from P.",
                    "There shall be deleted from P the words O.",
                    "In P, O is omitted.",
                    "P is amended by striking O.",
                    "P shall be read as if the words O were omitted.",
                    "The words O are struck out of P.",
                    "Remove O from P.");

    private static final List<String> WHOLE =
            List.of(
                    "P is deleted.",
                    "P shall be deleted in its entirety.",
                    "Delete P.",
                    "P is hereby deleted.",
                    "P shall cease to have effect.",
                    "P is omitted.");

    private static final List<String> RESTATED =
            List.of(
                    "P is deleted and replaced with the following:",
                    "P shall be deleted in its entirety and replaced by the following:",
                    "P is replaced with the following:",
                    "P is amended and restated in its entirety to read as follows:",
                    "P shall be amended to read as follows:",
                    "P is hereby amended and restated as follows:",
                    "P is restated as:",
                    "Delete P and replace it with the following:",
                    "Delete P and substitute the following:",
                    "For P there shall be substituted the following:",
                    "P shall be replaced in its entirety by the following:",
                    "P now reads as follows:");

    private static final List<String> LEADS =
            List.of(
                    "The Facilities Agreement shall be amended as follows:",
                    "With effect from the Amendment Effective Date, the Credit Agreement is hereby"
                            + " amended as follows:",
                    "Clause 9.9 (Brushes) shall be amended as follows:");

    private final List<String> wrong = new ArrayList<>();

    @Test
    void wordsAreReplacedInEveryWay() {
        PLACES.forEach(
                (place, told) ->
                        REPLACEMENTS.forEach(
                                way -> read(way, place, told + ": \"red\" becomes \"blue\"")));
        assertThat(wrong).isEmpty();
    }

    @Test
    void wordsAreInsertedInEveryWay() {
        PLACES.forEach(
                (place, told) ->
                        INSERTIONS.forEach(
                                way -> read(way, place, told + ": \"blue\" after \"red\"")));
        assertThat(wrong).isEmpty();
    }

    @Test
    void wordsAreDeletedInEveryWay() {
        PLACES.forEach(
                (place, told) ->
                        DELETIONS.forEach(way -> read(way, place, told + ": \"red\" goes")));
        assertThat(wrong).isEmpty();
    }

    @Test
    void placesAreDeletedInEveryWay() {
        PLACES.forEach(
                (place, told) -> WHOLE.forEach(way -> read(way, place, told + ": all goes")));
        assertThat(wrong).isEmpty();
    }

    @Test
    void placesAreRestatedInEveryWay() {
        PLACES.forEach(
                (place, told) ->
                        RESTATED.forEach(way -> read(way, place, told + ": restated, below")));
        assertThat(wrong).isEmpty();
    }

    private void read(String way, String place, String expected) {
        String sentence = way.replaceFirst("^P\\b", capital(place)).replaceFirst("\\bP\\b", place);
        for (String quotes : List.of("“”", "\"\"", "‘’")) {
            String said = quoted(sentence, quotes);
            said(said, Grammar.read(said, said.endsWith(":"), null, null, null), expected);
        }
        for (String lead : place.contains("Paint\"") ? LEADS.subList(0, 2) : LEADS) {
            Target base = Grammar.read(lead, true, null, null, null).base();
            said(sentence, under(base, quoted(sentence, "“”")), expected);
        }
    }

    private static Grammar.Reading under(@Nullable Target base, String sentence) {
        return Grammar.read(sentence, sentence.endsWith(":"), base, null, null);
    }

    private static String quoted(String sentence, String quotes) {
        return sentence.replaceFirst("\\bO\\b", quotes.charAt(0) + "red" + quotes.charAt(1))
                .replaceFirst("\\bN\\b", quotes.charAt(0) + "blue" + quotes.charAt(1));
    }

    private static String capital(String place) {
        return Character.toUpperCase(place.charAt(0)) + place.substring(1);
    }

    private void said(String sentence, Grammar.Reading reading, String expected) {
        List<String> told = reading.deeds().stream().map(Told::told).toList();
        Remains remains = reading.remains();
        boolean whole = remains.stray().isEmpty() && remains.describing().isEmpty();
        if (!told.equals(List.of(expected)) || !reading.doubt().isEmpty() || !whole) {
            wrong.add("\n%s\n  %s %s %s".formatted(sentence, told, reading.doubt(), remains));
        }
    }
}
