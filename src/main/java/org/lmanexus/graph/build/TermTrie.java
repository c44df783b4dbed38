package org.lmanexus.graph.build;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/// All defined terms of an agreement in one trie of words, so that a text is searched for all of
/// them in a single walk: the longest term at each word, in the term's own letter case, singular or
/// plural.
final class TermTrie {

    private final Node root = new Node();

    void add(String term) {
        add(term, term);
    }

    /// Lets a term be found under other words too, unless these are a term of their own. To be
    /// called when all terms are added.
    void addAlias(String alias, String term) {
        add(alias, term);
    }

    private void add(String written, String term) {
        Node node = root;
        Words words = new Words(written);
        while (words.next()) {
            node = node.children.computeIfAbsent(words.word(), word -> new Node());
        }
        if (node != root && node.term == null) {
            node.term = term;
        }
    }

    /// Tells of each term in the text from `from` to `to`, from left to right, none over another.
    void search(String text, int from, int to, Consumer<Use> uses) {
        Words words = new Words(text, from, to);
        int searched = from;
        while (words.next()) {
            if (words.start() >= searched) {
                Use longest = longest(text, words.start(), to);
                if (longest != null) {
                    uses.accept(longest);
                    searched = longest.end();
                }
            }
        }
    }

    private @Nullable Use longest(String text, int from, int to) {
        Node node = root;
        Use longest = null;
        Words words = new Words(text, from, to);
        while (words.next()) {
            Node exact = node.children.get(words.word());
            Node singular = exact == null ? node.children.get(singular(words.word())) : null;
            if (exact == null && singular != null && singular.term != null) {
                longest = new Use(singular.term, from, words.end());
            }
            if (exact == null) {
                return longest;
            }
            node = exact;
            if (node.term != null) {
                longest = new Use(node.term, from, words.end());
            }
        }
        return longest;
    }

    /// `Facilities` is a `Facility`, `Loans` are a `Loan`; other words stay.
    static String singular(String word) {
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("s") && !word.endsWith("ss") && word.length() > 3) {
            return word.substring(0, word.length() - 1);
        }
        return word;
    }

    /// A term where it stands in a text.
    record Use(String term, int start, int end) {}

    private static final class Node {
        private final Map<String, Node> children = new HashMap<>(2);
        private @Nullable String term;
    }
}
