package org.lmanexus.document.write;

/// Words that share one look and one mark.
public record Run(String text, Look look, Mark mark) {

    /// Plain words that nobody changed.
    public static Run plain(String text) {
        return new Run(text, Look.PLAIN, Mark.KEPT);
    }

    /// The same words under another mark.
    public Run marked(Mark other) {
        return new Run(text, look, other);
    }

    /// Other words, set and marked alike.
    public Run saying(String words) {
        return new Run(words, look, mark);
    }
}
