package org.lmanexus.reconciliation.letter.reading;

import org.lmanexus.document.Document;
import org.lmanexus.reconciliation.letter.grammar.Operation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A letter that amends: its instructions, read paragraph by paragraph.
///
/// A document is one if nothing in it is marked and a share of at least [#SHARE] of its paragraphs,
/// quoted ones left out, is instruction that names its target. Of the agreements measured the
/// highest comes to 0.005.
public final class Letter {

    public static final double SHARE = 0.02;

    private static final Pattern QUOTED = Pattern.compile("“[^”]*”|\"[^\"]*\"");
    private static final Pattern AMENDS =
            Pattern.compile(
                    "\\b(?:delet(?:e|ed|ing|ion)|insert(?:ed|ing|ion)?|replac(?:e|ed|ing)|substitut(?:e"
                        + "|ed|ing|ion)|restated|struck|strik(?:e|ing)|omitted|amended|varied|"
                        + "added|adding|chang(?:e|ed)|(?:increas|reduc|extend|shorten|lower|rais)ed|(?:shall|to)"
                        + " (?:read|become)|reads?|becomes|reference|in (?:place|lieu) of|instead"
                        + " of|rather than|(?:is|are) to be|left out|add|put|write|expunged|gives?"
                        + " (?:way|place)|for «»|currently)\\b|→|->|,? «» to «»",
                    Pattern.CASE_INSENSITIVE);

    private final LetterReader reader;

    private Letter(LetterReader reader) {
        this.reader = reader;
    }

    /// The letter that a document is, if it is one.
    public static Optional<Letter> of(Document document) {
        if (document.marked()) {
            return Optional.empty();
        }
        LetterReader reader = new LetterReader(Paragraph.of(document));
        reader.read();
        Letter letter = new Letter(reader);
        return letter.share() >= SHARE ? Optional.of(letter) : Optional.empty();
    }

    public List<Instruction> instructions() {
        return reader.instructions();
    }

    /// How much of the document is instruction.
    double share() {
        return reader.share();
    }

    /// Whether an instruction counts where a letter is told from other documents: agreements, too,
    /// say what becomes of a value and how a word is to be read.
    static boolean counts(Instruction it) {
        return it.target().headed()
                && it.doubt().isEmpty()
                && !(it.operation() instanceof Operation.Unclear)
                && (it.at().row()
                        || AMENDS.matcher(QUOTED.matcher(it.sentence()).replaceAll("«»")).find());
    }
}
