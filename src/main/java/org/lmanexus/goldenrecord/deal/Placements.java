package org.lmanexus.goldenrecord.deal;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.goldenrecord.deal.Facilities.Facility;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Finds for each variable the place that the dictionary has for it.
final class Placements {

    private static final Set<String> OF_FACILITIES =
            Set.of("commitment", "dates", "pricing", "fees", "ratchet");

    private final DealText text;
    private final List<Known> dictionary;
    private final Facilities facilities;

    Placements(DealText text, Dictionary dictionary, Facilities facilities) {
        this.text = text;
        this.dictionary = dictionary.terms().stream().map(Known::of).toList();
        this.facilities = facilities;
    }

    /// In the agreement's order. Commitments come first in time, since they make the facilities
    /// known.
    List<Placed> all() {
        List<Match> matches = new ArrayList<>();
        for (StandingVariable variable : text.variables()) {
            Match match = match(variable);
            if (match != null) {
                matches.add(match);
            }
        }
        matches.stream()
                .filter(match -> "commitment".equals(match.entry.path()))
                .forEach(match -> facilities.introduced(match.name));
        if (facilities.known().isEmpty() && hasAmount(matches)) {
            facilities.only(text.clauses().stream().map(StandingClause::body).toList());
        }
        return matches.stream().map(this::place).toList();
    }

    private static boolean hasAmount(List<Match> matches) {
        return matches.stream()
                .anyMatch(match -> Set.of("commitment", "amount").contains(match.entry.path()));
    }

    private @Nullable Match match(StandingVariable variable) {
        if (text.headsRow(variable)) {
            return null;
        }
        for (String name : text.names(variable)) {
            Match match = match(variable, name);
            if (match != null) {
                return match;
            }
        }
        return null;
    }

    private @Nullable Match match(StandingVariable variable, String name) {
        List<String> label = Wording.words(name);
        List<String> title = Wording.words(text.clause(variable.clauseId()).title());
        boolean ofFacility = facilities.isNamedIn(name);
        Match best = null;
        for (Known known : dictionary) {
            if (ofFacility && "amount".equals(known.entry.path())) {
                continue;
            }
            int words = Wording.longest(label, known.labels);
            if (words > (best == null ? 0 : best.words)
                    && Wording.longest(label, known.not) == 0
                    && Wording.longest(title, known.not) == 0
                    && known.entry.takes(TermJson.kind(variable), text.inRow(variable))) {
                best = new Match(variable, name, known.entry, words, words == label.size());
            }
        }
        return best;
    }

    private Placed place(Match match) {
        String group = match.entry.path().replaceAll("\\..*", "");
        List<Facility> named = List.of();
        if (OF_FACILITIES.contains(group)) {
            named = facilities.named(match.name);
            if (named.isEmpty()) {
                named = facilities.named(text.before(match.variable));
            }
        }
        return new Placed(match.variable, match.entry, named, match.words, match.whole);
    }

    /// An entry with its phrases cut into words once.
    private record Known(
            Dictionary.Entry entry, List<List<String>> labels, List<List<String>> not) {

        static Known of(Dictionary.Entry entry) {
            return new Known(entry, Wording.phrases(entry.labels()), Wording.phrases(entry.not()));
        }
    }

    /// @param name what the dictionary knew it by
    private record Match(
            StandingVariable variable,
            String name,
            Dictionary.Entry entry,
            int words,
            boolean whole) {}

    /// @param facilities those that it is of; empty for the whole deal
    /// @param words how many words of the label the dictionary knows
    /// @param whole whether those are all
    record Placed(
            StandingVariable variable,
            Dictionary.Entry entry,
            List<Facility> facilities,
            int words,
            boolean whole) {

        String path() {
            return entry.path();
        }

        /// Whether it says more surely what belongs there.
        boolean surer(Placed other) {
            if (words != other.words) {
                return words > other.words;
            }
            return whole != other.whole ? whole : isAmount() && larger(other);
        }

        private boolean isAmount() {
            return "amount".equals(path()) || "commitment".equals(path());
        }

        /// A limit within a commitment is smaller than the commitment.
        private boolean larger(Placed other) {
            return Objects.equals(variable.unit(), other.variable.unit())
                    && new BigDecimal(variable.value())
                                    .compareTo(new BigDecimal(other.variable.value()))
                            > 0;
        }
    }
}
