package org.lmanexus.graph.build;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which paragraphs of a clause define which term: `"Margin" means …`, or a row with the term in
/// its first cell, with everything under it up to the next definition.
final class Glossary {

    /// A definition opens with its term, quoted, in a first cell, or before "means" and the like.
    private static final Pattern OPENING =
            Pattern.compile(
                    "^\\s*(?:\\([a-z0-9]{1,4}\\)\\s*)?(?:[\"“”„]\\s*([^\"“”\\n"
                        + "]{1,120}?)\\s*[\"“”]|([^\\t\\n"
                        + "\"“”]{1,120}?)\\s*(?:\\t|\\s(?:means|shall mean|has the meaning)\\b))");

    private final Map<Integer, List<Paragraph>> paragraphs = new HashMap<>();

    Glossary(Agreement agreement) {
        Map<Integer, Set<String>> terms = new HashMap<>();
        for (Agreement.DefinedTerm term : agreement.terms()) {
            terms.computeIfAbsent(term.clause(), clause -> new HashSet<>()).add(term.term());
        }
        for (Agreement.Clause clause : agreement.clauses()) {
            Set<String> defined = terms.getOrDefault(clause.order(), Set.of());
            paragraphs.put(clause.order(), paragraphs(clause.body(), defined));
        }
    }

    /// The text of a clause, cut at each definition; what defines nothing has no term.
    List<Paragraph> of(int clauseOrder) {
        return paragraphs.getOrDefault(clauseOrder, List.of());
    }

    /// Whether a clause is a list of definitions rather than a single one.
    boolean isList(int clauseOrder) {
        return of(clauseOrder).stream().filter(paragraph -> paragraph.term() != null).count() > 1;
    }

    private static List<Paragraph> paragraphs(String body, Set<String> defined) {
        List<Paragraph> found = new ArrayList<>();
        String owner = null;
        int begin = 0;
        for (int line = 0; line < body.length() && !defined.isEmpty(); ) {
            String term = opened(body, line, defined);
            if (term != null) {
                if (line > begin) {
                    found.add(new Paragraph(owner, begin, line));
                }
                owner = term;
                begin = line;
            }
            int feed = body.indexOf('\n', line);
            line = feed < 0 ? body.length() : feed + 1;
        }
        found.add(new Paragraph(owner, begin, body.length()));
        return found;
    }

    private static @Nullable String opened(String body, int line, Set<String> defined) {
        Matcher opening = OPENING.matcher(body).region(line, body.length());
        if (!opening.lookingAt()) {
            return null;
        }
        String term = opening.group(1) != null ? opening.group(1) : opening.group(2).strip();
        return defined.contains(term) ? term : null;
    }

    /// @param term null where it defines nothing
    record Paragraph(@Nullable String term, int start, int end) {}
}
