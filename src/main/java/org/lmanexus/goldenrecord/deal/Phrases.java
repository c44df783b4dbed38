package org.lmanexus.goldenrecord.deal;

import org.lmanexus.agreement.StandingClause;
import org.lmanexus.term.TermKind;
import org.lmanexus.term.TermValue;
import org.lmanexus.term.Terms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Values that no variable gives and the words of a clause do.
final class Phrases {

    private final Map<String, Map<String, Object>> found = new TreeMap<>();

    Phrases(DealText text, List<Dictionary.Phrase> dictionary, TermJson json) {
        for (Dictionary.Phrase phrase : dictionary) {
            Pattern pattern = Pattern.compile(phrase.pattern());
            TermKind kind = TermKind.ofCode(phrase.kind());
            text.clauses().stream()
                    .map(clause -> first(clause, pattern, kind, json))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent(term -> found.putIfAbsent(phrase.path(), term));
        }
    }

    /// All under `group.`, by the name behind it.
    Map<String, Object> under(String group) {
        Map<String, Object> members = new TreeMap<>();
        found.forEach(
                (path, term) -> {
                    if (path.startsWith(group + ".")) {
                        members.put(path.substring(group.length() + 1), term);
                    }
                });
        return members;
    }

    private static Optional<Map<String, Object>> first(
            StandingClause clause, Pattern pattern, TermKind kind, TermJson json) {
        Matcher matcher = pattern.matcher(clause.body());
        while (matcher.find()) {
            String words = matcher.group(1).strip();
            Optional<String> value = value(words, kind);
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
