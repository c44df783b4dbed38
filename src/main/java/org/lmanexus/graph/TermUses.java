package org.lmanexus.graph;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Where defined terms are used, found in one walk over the text.
final class TermUses {

    private static final String QUOTES = "\"“”„'‘’";

    private final TermTrie trie = new TermTrie();
    private final Set<String> used = new HashSet<>();
    private final Map<String, Set<String>> definitions = new LinkedHashMap<>();

    void define(String term) {
        trie.add(term);
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
