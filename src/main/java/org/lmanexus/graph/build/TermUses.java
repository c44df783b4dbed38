package org.lmanexus.graph.build;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Where defined terms are used, found in one walk over the text.
final class TermUses {

    private static final String QUOTES = "\"“”„'‘’";

    private static final Set<String> SMALL = Set.of("of", "and", "or", "the", "in", "to", "for");

    private final TermTrie trie = new TermTrie();
    private final Set<String> used = new HashSet<>();
    private final Map<String, Set<String>> definitions = new LinkedHashMap<>();

    void define(String term) {
        trie.add(term);
    }

    /// A term defined in capitals is used in ordinary letters, and one in the plural in the
    /// singular.
    void defined(Iterable<String> terms) {
        for (String term : terms) {
            trie.addAlias(TermTrie.singular(term), term);
            if (term.equals(term.toUpperCase(Locale.ROOT))) {
                String title = titleCase(term);
                trie.addAlias(title, term);
                trie.addAlias(TermTrie.singular(title), term);
            }
        }
    }

    private static String titleCase(String capitals) {
        String lower = capitals.toLowerCase(Locale.ROOT);
        StringBuilder title = new StringBuilder();
        for (String word : lower.split("(?<=[\\s-])")) {
            boolean small = SMALL.contains(word.strip());
            title.append(small ? word.charAt(0) : Character.toUpperCase(word.charAt(0)));
            title.append(word.substring(1));
        }
        return title.toString();
    }

    /// Tells of each other term that a paragraph uses. A term in quotes is mentioned, not used, and
    /// a
    /// definition does not use its own term.
    void read(String body, Glossary.Paragraph paragraph, Consumer<String> each) {
        trie.search(
                body,
                paragraph.start(),
                paragraph.end(),
                use -> {
                    boolean own = use.term().equals(paragraph.term());
                    if (!own && !quoted(body, use)) {
                        used.add(use.term());
                        each.accept(use.term());
                    }
                });
    }

    void defines(String source, String target) {
        definitions.computeIfAbsent(source, node -> new LinkedHashSet<>()).add(target);
    }

    boolean isUsed(String term) {
        return used.contains(term);
    }

    TermTrie trie() {
        return trie;
    }

    /// Which definition leans on which others, by node.
    Map<String, Set<String>> definitions() {
        return definitions;
    }

    private static boolean quoted(String body, TermTrie.Use use) {
        return use.start() > 0
                && use.end() < body.length()
                && QUOTES.indexOf(body.charAt(use.start() - 1)) >= 0
                && QUOTES.indexOf(body.charAt(use.end())) >= 0;
    }
}
