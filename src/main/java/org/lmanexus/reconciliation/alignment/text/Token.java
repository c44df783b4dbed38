package org.lmanexus.reconciliation.alignment.text;

import org.jspecify.annotations.Nullable;

/// A word, a number, a mark or a whole value, where it stands in a text. White space is none.
///
/// @param key two tokens with one key say the same: style of quotes and dashes does not count, case
///     does
/// @param atom null for a plain word or mark
public record Token(int start, int end, String key, @Nullable Atom atom) {

    /// Whether it is a letter or a digit that a reader would say aloud.
    public boolean word() {
        return Character.isLetterOrDigit(key.codePointAt(0)) || atom != null;
    }

    String shape() {
        return atom == null ? key : atom.shape();
    }
}
