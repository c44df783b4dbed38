package org.lmanexus.reconciliation.letter;

import org.lmanexus.agreement.Agreement;
import org.lmanexus.reconciliation.alignment.text.Typography;
import org.lmanexus.reconciliation.letter.grammar.place.Target;
import org.lmanexus.reconciliation.letter.place.Place;
import org.lmanexus.reconciliation.letter.place.Places;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what a letter names only by a defined term in passing: "the Margin shall be X instead of
/// Y".
final class Named {

    private static final Pattern QUOTED = Pattern.compile("“[^”]*”|\"[^\"]*\"");

    private final Agreement baseline;
    private final Places places;

    Named(Agreement baseline, Places places) {
        this.baseline = baseline;
        this.places = places;
    }

    /// The definition of the longest term that a sentence names before the words to replace, if
    /// they stand in it.
    Optional<Place> find(String sentence, String old) {
        String said = QUOTED.matcher(Typography.squeeze(sentence)).replaceAll("«»");
        return baseline.terms().stream()
                .map(Agreement.DefinedTerm::term)
                .distinct()
                .filter(term -> named(term, said))
                .sorted(Comparator.comparing(String::length).reversed())
                .map(term -> places.find(Target.NONE.defining(term)))
                .filter(place -> place.clause() != null && place.problem().isEmpty())
                .filter(place -> !Occurrences.of(old, place.text()).isEmpty())
                .findFirst();
    }

    private static boolean named(String term, String said) {
        Matcher names =
                Pattern.compile(
                                "(?:^|\\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Aa]ny) )"
                                        + Pattern.quote(Typography.squeeze(term))
                                        + "(?![\\p{L}\\d]| [A-Z])")
                        .matcher(said);
        return names.find();
    }
}
