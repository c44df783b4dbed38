package org.lmanexus.reconciliation.letter.grammar;

import static org.lmanexus.reconciliation.letter.grammar.Told.says;

import org.junit.jupiter.api.Test;

/// One test for each way of saying what is to be done, in sentences of our own.
class GrammarTests {

    private static final String RED_IS_BLUE = "3.1: \"red\" becomes \"blue\"";

    @Test
    void wordsAreDeletedAndOthersInserted() {
        says("In Clause 3.1, delete \"red\" and insert \"blue\".", RED_IS_BLUE);
        says(
                "In Clause 3.1, \"red\" is deleted and \"blue\" is inserted in its place.",
                RED_IS_BLUE);
        says(
                "Section 3.1 is amended by deleting \"red\" and substituting \"blue\" therefor.",
                RED_IS_BLUE);
    }

    @Test
    void wordsAreReplacedByOrWithOthers() {
        says("In Clause 3.1 replace \"red\" with \"blue\".", RED_IS_BLUE);
        says("\"red\" in Clause 3.1 shall be replaced by \"blue\".", RED_IS_BLUE);
    }

    @Test
    void forOneThingAnotherIsSubstituted() {
        says("In Clause 3.1, for \"red\" substitute \"blue\".", RED_IS_BLUE);
        says(
                "In Clause 3.1 there is substituted for the period of \"14 days\" a period of \"21"
                        + " days\".",
                "3.1: \"14 days\" becomes \"21 days\"");
        says("Clause 3.1 is varied by the substitution of \"blue\" for \"red\".", RED_IS_BLUE);
    }

    @Test
    void aReferenceToOneThingIsReadAsOneToAnother() {
        says(
                "The reference to \"red\" in Clause 3.1 shall be read as a reference to \"blue\".",
                RED_IS_BLUE);
    }

    @Test
    void aClauseIsReadAsIfItSaidSomethingElse() {
        says("Clause 3.1 shall be read as if \"red\" were \"blue\".", RED_IS_BLUE);
        says(
                "Clause 3.1 shall be construed as if the words \"and blue\" appeared after the"
                        + " words \"red\".",
                "3.1: \"and blue\" after \"red\"");
        says(
                "Clause 3 contained a further paragraph (c) in these terms:",
                "3(c): a new paragraph, below");
    }

    @Test
    void valuesNeedNoQuotes() {
        says(
                "The threshold in Clause 3.1 is increased from EUR 5,000,000 to EUR 7,500,000.",
                "3.1: \"EUR 5,000,000\" becomes \"EUR 7,500,000\"");
        says("The fee in Clause 3.1 is reduced to 0.50%.", "3.1: the value becomes \"0.50%\"");
    }

    @Test
    void oneValueStandsInsteadOfAnother() {
        says(
                "The ratio in Clause 3.1 shall be 3.75:1 in place of 4.00:1.",
                "3.1: \"4.00:1\" becomes \"3.75:1\"");
        says(
                "The fee under Clause 3.1 shall be charged at 40 per cent. rather than 35 per"
                        + " cent.",
                "3.1: \"35 per cent.\" becomes \"40 per cent.\"");
        says(
                "The period in Clause 3.1 is extended so that it ends on 15 August 2026 instead of"
                        + " 15 May 2026.",
                "3.1: \"15 May 2026\" becomes \"15 August 2026\"");
        says(
                "Clause 3.1(a): notice to be 60 days, not 30 days",
                "3.1(a): \"30 days\" becomes \"60 days\"");
    }

    @Test
    void aCountGoesFromOneNumberToAnother() {
        says(
                "The limit in Clause 3.1 is raised from 12 to 15 Loans.",
                "3.1: \"12\" becomes \"15\"");
        says("Clause 3.1 goes from two to four Loans.", "3.1: \"two\" becomes \"four\"");
    }

    @Test
    void wordsAreToldByThoseThatHoldThem() {
        says(
                "Clause 3.1 is amended by replacing \"5\" with \"10\" in the phrase \"at least 5"
                        + " days\".",
                "3.1: \"at least 5 days\" becomes \"at least 10 days\"");
    }

    @Test
    void wordsAreToldByThoseBesideThem() {
        says(
                "In Clause 3.1, \"two\" where it precedes \"decimal places\" is replaced by"
                        + " \"four\".",
                "3.1: \"two decimal places\" becomes \"four decimal places\"");
        says(
                "In Clause 3.1, delete \"only\" where it appears after \"the Parent\".",
                "3.1: \"the Parent only\" becomes \"the Parent \"");
    }

    @Test
    void oneOfSeveralOccurrencesOrEachIsMeant() {
        says(
                "In Clause 3.1, the second reference to \"red\" is replaced by \"blue\".",
                "3.1: \"red\" (2) becomes \"blue\"");
        says(
                "In Clause 3.1, each reference to \"red\" is replaced by \"blue\".",
                "3.1: \"red\" (each) becomes \"blue\"");
    }

    @Test
    void wordsAreInsertedBesideOthersOrAtAnEnd() {
        says(
                "In Clause 3.1, insert \"and green\" after \"red\".",
                "3.1: \"and green\" after \"red\"");
        says(
                "The words \"green and\" are inserted immediately before \"red\" in Clause 3.1.",
                "3.1: \"green and\" before \"red\"");
        says("Add \"and green\" at the end of Clause 3.1.", "3.1: \"and green\" at the end");
    }

    @Test
    void wordsAndWholePlacesAreDeleted() {
        says("Delete the words \"or red\" in Clause 3.1.", "3.1: \"or red\" goes");
        says("Clause 3.1 shall be deleted in its entirety.", "3.1: all goes");
        says("Clauses 3.1 and 3.4 are deleted.", "3.1: all goes", "3.4: all goes");
        says("The definition of \"Red\" is deleted.", "Red: all goes");
        says(
                "The definitions of \"Red\" and \"Blue\" are deleted.",
                "Red: all goes",
                "Blue: all goes");
        says("The second sentence of Clause 3.1 is omitted.", "3.1 sentence 2: all goes");
        says("Clause 3.1 shall cease to have effect and is deleted.", "3.1: all goes");
    }

    @Test
    void aPlaceIsRestatedByWhatFollows() {
        says(
                "Clause 3.1 is amended and restated in its entirety to read as follows:",
                "3.1: restated, below");
        says(
                "The definition of \"Red\" shall be deleted and replaced with the following:",
                "Red: restated, below");
        says(
                "Paragraph (b) of Clause 3.1 is replaced by the following:",
                "3.1(b): restated, below");
    }

    @Test
    void newProvisionsAreAdded() {
        says("A new Clause 3.2 is inserted as follows:", "3.2: a new clause, below");
        says(
                "Insert the following definitions in Clause 1.1 in alphabetical order:",
                "1.1: a new definition, below");
        says(
                "After paragraph (b) of Clause 3.1 a new paragraph (c) is inserted:",
                "(c): a new paragraph behind 3.1(b), below");
    }

    @Test
    void placesAreNamedInAnyOrderAndDepth() {
        says(
                "In paragraph (a)(ii) of Clause 3.1 (Colours), replace \"red\" with \"blue\".",
                "3.1(a)(ii): \"red\" becomes \"blue\"");
        says(
                "In Clause 3.1 (Colours), in sub-paragraph (ii) of paragraph (a), replace \"red\""
                        + " with \"blue\".",
                "3.1(a)(ii): \"red\" becomes \"blue\"");
        says(
                "Section 3.1(a)(ii) is amended by replacing \"red\" with \"blue\".",
                "3.1(a)(ii): \"red\" becomes \"blue\"");
        says(
                "In Part II of Schedule 1 (Parties), replace \"red\" with \"blue\".",
                "Part II of Schedule 1: \"red\" becomes \"blue\"");
        says(
                "In the row headed \"Total\" of the table in Clause 3.1, replace \"1\" with \"2\".",
                "3.1 row Total: \"1\" becomes \"2\"");
    }

    @Test
    void oneVerbServesSeveralPairsOfWords() {
        says(
                "In Clause 3.1, replace \"red\" with \"blue\" and \"one\" with \"two\".",
                RED_IS_BLUE,
                "3.1: \"one\" becomes \"two\"");
        says(
                "In Clause 3.1 replace \"red\" with \"blue\" and in Clause 4.2 \"one\" with"
                        + " \"two\".",
                RED_IS_BLUE,
                "4.2: \"one\" becomes \"two\"");
    }

    @Test
    void eachOfSeveralGoesWithItsOwnSuccessor() {
        says(
                "Clause 3.1 is amended by replacing each of \"red\" and \"one\" with \"blue\" and"
                        + " \"two\", respectively.",
                RED_IS_BLUE,
                "3.1: \"one\" becomes \"two\"");
    }

    @Test
    void aTermBeforeAColonNamesItsDefinition() {
        says("\"Red\": replace \"one\" with \"two\".", "Red: \"one\" becomes \"two\"");
    }

    @Test
    void whatStandsThereNowMayBeToldInBrackets() {
        says(
                "Clause 3.1: 45 days after the start (currently 30 days after the start)",
                "3.1: \"30 days\" becomes \"45 days\"");
    }

    @Test
    void aDateFromWhichAChangeHoldsIsNoValueOfIt() {
        says(
                "The rate of 35 per cent. in Clause 3.1 is to be 30 per cent. from 1 July 2027.",
                "3.1: \"35 per cent.\" becomes \"30 per cent.\"");
    }

    @Test
    void aNewClauseIsQuotedBehindItsNumber() {
        says("New Clause 3.2 (Colours): \"The Parent must paint.\"", "3.2: a new clause");
    }

    @Test
    void theSameIsDoneElsewhere() {
        says(
                "In Clause 3.1, \"red\" is replaced by \"blue\", and likewise in Clause 4.2.",
                RED_IS_BLUE,
                "4.2: \"red\" becomes \"blue\"");
    }

    @Test
    void wordsComeBetweenTwoOthers() {
        says(
                "Clause 3.1 is amended by inserting, between \"red\" and \"green\", the words"
                        + " \"blue or\".",
                "3.1: \"red green\" becomes \"red blue or green\"");
    }

    @Test
    void aCellOfATableIsToldByPlainFigures() {
        says(
                "Clause 3.1(a), row \"Total\": for 3.25 put 3.10.",
                "3.1(a) row Total: \"3.25\" becomes \"3.10\"");
    }

    @Test
    void whatNumbersARequestAndUnderWhichClauseItIsMadeSayNothing() {
        says("Rider 2 (Clause 3.1, Colours): strike \"red\" and write in \"blue\".", RED_IS_BLUE);
        says("Under Clause 39.1 (Consents), \"red\" in Clause 3.1 becomes \"blue\".", RED_IS_BLUE);
    }
}
