package org.lmanexus.reconciliation.letter;

import org.lmanexus.agreement.Agreement;
import org.lmanexus.reconciliation.letter.reading.Instruction;

import java.util.List;

/// The words of an agreement's titles and defined terms, by which a letter heads its instructions.
final class Vocabulary {

    private final String all;

    Vocabulary(Agreement baseline) {
        StringBuilder words = new StringBuilder();
        baseline.clauses().forEach(clause -> words.append(clause.title()).append(' '));
        baseline.terms().forEach(term -> words.append(term.term()).append(' '));
        this.all = words.toString();
    }

    /// The words around an instruction that the agreement does not know.
    List<String> unknown(Instruction it) {
        return it.setting().stream().filter(word -> !Described.by(word, all)).toList();
    }
}
