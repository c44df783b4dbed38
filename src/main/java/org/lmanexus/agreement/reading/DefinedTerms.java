package org.lmanexus.agreement.reading;

import org.lmanexus.agreement.Agreement.Clause;
import org.lmanexus.agreement.Agreement.DefinedTerm;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Terms that a clause defines: `“Margin” means …`, in a paragraph or in a two-column table, and
/// `(the “Loan”)` within a sentence.
final class DefinedTerms {

    private static final String OPEN = "[\"\u201c\u201d']";
    private static final String WITHIN = "[^\"\u201c\u201d\\n]{1,80}";
    private static final String SHUT = "[\"\u201d\u201c']";
    private static final String VERB =
            "(?:\\t|[Ss]hall\\s|means?\\b|has\\b|have\\b|is\\b|includes?\\b|when\\b|in relation)";

    private static final Pattern OPENS =
            Pattern.compile(
                    "^(?:\\([a-z0-9]{1,4}\\)\\s+)?(?:(?:As used|In this|For (?:the )?purposes"
                            + " of)[^\"\u201c\\n"
                            + "]{0,60},\\s+)?"
                            + (OPEN + "(" + WITHIN + ")" + SHUT + ",?")
                            + ("(?:\\s+or\\s+" + OPEN + WITHIN + SHUT + ")?\\s*")
                            + ("(?:\\([^)\\n]{1,60}\\)\\s*)?" + VERB));
    /// A term without quotation marks, as many English firms set it in bold.
    private static final Pattern BARE =
            Pattern.compile(
                    "^([A-Z][\\w’'-]*(?: (?:[A-Z(][\\w’')-]*|of|and|to|for|the|in)){0,7})"
                            + " (?:means\\b|has the meaning\\b)");
    private static final Pattern INLINE =
            Pattern.compile(
                    "\\([^()\\n\"\u201c]{0,60}[\"\u201c]([A-Z][^\"\u201c\u201d\\n]{1,60})"
                            + "[\"\u201d][^()\\n]{0,40}\\)");

    private DefinedTerms() {}

    static List<DefinedTerm> in(List<Clause> clauses) {
        List<DefinedTerm> terms = new ArrayList<>();
        for (Clause clause : clauses) {
            Set<String> own = new LinkedHashSet<>();
            for (String line : clause.body().split("\n")) {
                opening(line).ifPresent(own::add);
                Matcher inline = INLINE.matcher(line);
                while (inline.find()) {
                    own.add(inline.group(1).strip());
                }
            }
            own.forEach(term -> terms.add(new DefinedTerm(term, clause.order())));
        }
        return List.copyOf(terms);
    }

    /// The term that a line begins by defining.
    static Optional<String> opening(String line) {
        Matcher opens = OPENS.matcher(line);
        if (opens.find()) {
            return Optional.of(opens.group(1).strip().replaceAll(",$", ""));
        }
        Matcher bare = BARE.matcher(line);
        return bare.find() ? Optional.of(bare.group(1)) : Optional.empty();
    }
}
