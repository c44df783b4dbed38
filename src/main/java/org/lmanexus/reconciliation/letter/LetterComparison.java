package org.lmanexus.reconciliation.letter;

import org.lmanexus.agreement.Agreement;
import org.lmanexus.document.Document;
import org.lmanexus.reconciliation.Comparison;
import org.lmanexus.reconciliation.Proposal;
import org.lmanexus.reconciliation.Proposal.Evidence;
import org.lmanexus.reconciliation.alignment.TextComparison;
import org.lmanexus.reconciliation.letter.reading.Instruction;
import org.lmanexus.reconciliation.letter.reading.Letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Compares a baseline with any markup: a letter by its instructions, all else by marks and text.
public final class LetterComparison implements Comparison {

    private static final Evidence RECOGNISED = new Evidence("read by optical recognition", -1.5);

    private final Comparison others = new TextComparison();

    @Override
    public List<Proposal> compare(Agreement baseline, Document markup) {
        Optional<Letter> letter =
                new Copy(markup).of(baseline) ? Optional.empty() : Letter.of(markup);
        List<Proposal> proposals =
                letter.isEmpty()
                        ? others.compare(baseline, markup)
                        : proposals(baseline, letter.get());
        return markup.recognised().isEmpty() ? proposals : doubted(proposals, markup);
    }

    /// Whoever wants to apply what a program took from a picture looks at the picture first.
    private static List<Proposal> doubted(List<Proposal> proposals, Document markup) {
        return proposals.stream()
                .map(
                        proposal ->
                                proposal.page() == null
                                                || markup.recognised().contains(proposal.page())
                                        ? proposal.doubted(RECOGNISED)
                                        : proposal)
                .toList();
    }

    private static List<Proposal> proposals(Agreement baseline, Letter letter) {
        Carrying carrying = new Carrying(baseline);
        List<Draft> drafts = new ArrayList<>();
        Vocabulary vocabulary = new Vocabulary(baseline);
        for (Instruction instruction : letter.instructions()) {
            List<String> unknown = vocabulary.unknown(instruction);
            String caution =
                    unknown.isEmpty() ? "" : "stands among “" + String.join(" … ", unknown) + "”";
            drafts.addAll(carrying.drafts(instruction.cautioned(caution)));
        }
        List<Proposal> proposals = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            proposals.add(drafts.get(i).proposal(i + 1, rivals(drafts, i)));
        }
        return proposals;
    }

    /// Those whose words overlap with the words of one, by their ids.
    private static List<Integer> rivals(List<Draft> drafts, int one) {
        List<Integer> rivals = new ArrayList<>();
        Proposal.TextEdit edit = drafts.get(one).edit;
        Integer clause = drafts.get(one).clause;
        for (int i = 0; i < drafts.size(); i++) {
            Proposal.TextEdit other = drafts.get(i).edit;
            boolean beside = i != one && clause != null && clause.equals(drafts.get(i).clause);
            if (beside
                    && edit != null
                    && other != null
                    && edit.start() < other.end()
                    && other.start() < edit.end()) {
                rivals.add(i + 1);
            }
        }
        return rivals;
    }
}
