package org.lmanexus.goldenrecord.deal;

import org.lmanexus.agreement.StandingClause;
import org.lmanexus.term.TermKind;
import org.lmanexus.term.TermValue;
import org.lmanexus.term.Terms;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Values that no variable gives and the words of a clause do, for each currency of a loan.
final class Phrases {

    private final DealText text;
    private final Dictionary dictionary;
    private final TermJson json;
    private final Map<String, Map<String, Object>> found = new HashMap<>();

    Phrases(DealText text, Dictionary dictionary, TermJson json) {
        this.text = text;
        this.dictionary = dictionary;
        this.json = json;
    }

    /// All under `group.`, by the name behind it.
    Map<String, Object> under(String group, String currency) {
        Map<String, Object> members = new TreeMap<>();
        found.computeIfAbsent(currency, this::find)
                .forEach(
                        (path, term) -> {
                            if (path.startsWith(group + ".")) {
                                members.put(path.substring(group.length() + 1), term);
                            }
                        });
        return members;
    }

    /// Of several phrases of one path, the first that is found.
    private Map<String, Object> find(String currency) {
        Map<String, Object> terms = new TreeMap<>();
        for (Dictionary.Phrase phrase : dictionary.phrases()) {
            if (phrase.isFor(currency) && !terms.containsKey(phrase.path())) {
                Pattern pattern = Pattern.compile(phrase.pattern());
                text.clauses().stream()
                        .map(clause -> first(clause, phrase, pattern, currency))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .ifPresent(term -> terms.put(phrase.path(), term));
            }
        }
        return terms;
    }

    private Optional<Map<String, Object>> first(
            StandingClause clause, Dictionary.Phrase phrase, Pattern pattern, String currency) {
        TermKind kind = TermKind.ofCode(phrase.kind());
        Matcher matcher = pattern.matcher(clause.body());
        while (matcher.find()) {
            String words = matcher.group(1).strip();
            Optional<String> value =
                    Optional.ofNullable(phrase.value())
                            .or(() -> value(words, kind))
                            .filter(v -> dictionary.prices(v, currency));
            if (value.isPresent()) {
                return value.map(v -> json.words(clause, kind, v, words));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> value(String words, TermKind kind) {
        if (kind == TermKind.TEXT) {
            return Optional.of(words);
        }
        return Terms.parse(words).filter(read -> read.kind() == kind).map(TermValue::canonical);
    }
}
