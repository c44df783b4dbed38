package org.lmanexus.reconciliation.letter;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreement;
import org.lmanexus.reconciliation.Proposal;
import org.lmanexus.reconciliation.Proposal.Confidence;
import org.lmanexus.reconciliation.Proposal.Evidence;
import org.lmanexus.reconciliation.letter.place.Place;
import org.lmanexus.reconciliation.letter.reading.Instruction;

import java.util.ArrayList;
import java.util.List;

/// A proposal that an instruction leads to, with what speaks for it and against it.
final class Draft {

    private static final double START = -1.0;

    final Instruction instruction;
    final Proposal.Kind kind;
    private final List<Evidence> evidence = new ArrayList<>();
    private boolean doubted;
    private boolean lost;
    @Nullable Integer clause;
    @Nullable Integer after;
    Proposal.@Nullable ValueChange variable;
    @Nullable String before;
    @Nullable String proposed;
    Proposal.@Nullable TextEdit edit;
    Proposal.@Nullable NewClause newClause;

    Draft(Instruction instruction, Proposal.Kind kind, Place place) {
        this.instruction = instruction;
        this.kind = kind;
        this.clause = place.clause() == null ? null : place.clause().order();
        evidence.add(new Evidence("instruction in words", 1.0));
        if (place.clause() == null) {
            lost(place.problem());
            return;
        }
        boolean term = instruction.target().clause().isEmpty();
        evidence.add(
                new Evidence(
                        term ? "clause found by the term it defines" : "clause found by its number",
                        1.5));
        if (!instruction.target().title().isEmpty() && place.problem().isEmpty()) {
            evidence.add(new Evidence("title in the letter agrees", 0.8));
        }
        if (!place.problem().isEmpty()) {
            lost(place.problem());
        }
        if (!instruction.doubt().isEmpty()) {
            lost(instruction.doubt());
        }
        account(place.clause());
    }

    /// Whether the instruction is all that its sentence and the letter around it say.
    private void account(Agreement.Clause place) {
        List<String> unknown =
                instruction.describing().stream().filter(it -> !Described.by(it, place)).toList();
        if (!unknown.isEmpty()) {
            doubted("words not accounted for: “" + String.join(" … ", unknown) + "”");
        }
        instruction.cautions().forEach(this::doubted);
        if (!doubted) {
            speaks("every word accounted for", 0.5);
        }
    }

    Draft speaks(String name, double weight) {
        evidence.add(new Evidence(name, weight));
        return this;
    }

    /// Something that a person should look at.
    Draft doubted(String why) {
        this.doubted = true;
        return speaks(why, -1.5);
    }

    /// Something for which a person must find the place.
    Draft lost(String why) {
        this.lost = true;
        return speaks(why, -3.5);
    }

    Draft says(@Nullable String old, @Nullable String fresh) {
        this.before = old;
        this.proposed = fresh;
        return this;
    }

    Draft edits(int start, int end, String replacement) {
        this.edit = new Proposal.TextEdit(start, end, replacement);
        return this;
    }

    private Confidence confidence() {
        return lost ? Confidence.LOW : doubted ? Confidence.MEDIUM : Confidence.HIGH;
    }

    private String matchedBy() {
        if (clause == null && after == null) {
            return "none";
        }
        return instruction.target().clause().isEmpty() ? "definition" : "label";
    }

    Proposal proposal(int id, List<Integer> competesWith) {
        double sum = START + evidence.stream().mapToDouble(Evidence::weight).sum();
        double score = Math.round(1000 / (1 + Math.exp(-sum))) / 1000.0;
        String sentence = instruction.sentence().replaceAll("\\s+", " ").strip();
        return new Proposal(
                id,
                kind,
                clause,
                after,
                variable,
                before,
                proposed,
                sentence,
                lost ? null : edit,
                newClause,
                confidence(),
                score,
                matchedBy(),
                evidence,
                null,
                null,
                instruction.at().page(),
                competesWith);
    }
}
