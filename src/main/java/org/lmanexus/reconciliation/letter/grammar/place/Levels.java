package org.lmanexus.reconciliation.letter.grammar.place;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The levels of a place that a letter may name; of several that begin at one word the first listed
/// counts.
final class Levels {

    private static final List<Level> LEVELS =
            List.of(
                    ScheduleNames::at,
                    ClauseNames::at,
                    ParagraphNames::at,
                    DefinitionNames::at,
                    RowNames::at,
                    PartNames::sentence,
                    Antecedents::at,
                    PartNames::at);

    private Levels() {}

    static @Nullable Element at(Spot spot) {
        for (Level level : LEVELS) {
            Element element = level.at(spot);
            if (element != null) {
                return element;
            }
        }
        return null;
    }

    private interface Level {

        @Nullable Element at(Spot spot);
    }
}
