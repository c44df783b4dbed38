package org.lmanexus.agreement.text;

import org.lmanexus.document.Span;
import org.lmanexus.term.TermMention;

/// What becomes of a variable's words when its clause is edited.
public sealed interface Fate {

    /// The same words, perhaps elsewhere.
    record Kept(Span words) implements Fate {}

    /// Other words that show a value; its place is in the new text.
    record Changed(TermMention mention) implements Fate {}

    /// No words show it any more.
    record Gone() implements Fate {}
}
