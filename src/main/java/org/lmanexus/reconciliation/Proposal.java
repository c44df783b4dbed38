package org.lmanexus.reconciliation;

import org.jspecify.annotations.Nullable;
import org.lmanexus.term.TermKind;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// One thing that a markup proposes to change, against the baseline's clause and, where it is one,
/// its
/// variable. Refers to clauses by their `order` in the baseline.
///
/// @param id from 1, in the order of the document
/// @param clause the clause it targets; null for a new clause and for what matched nowhere
/// @param after for a new or moved clause, the clause it comes behind (0: before the first); else
/// null
/// @param before the sentence or clause as it stands; for a new number or reference, the old label
/// @param proposed the same as proposed
/// @param snippet a short piece for a list: the comment's text, or the changed words
/// @param edit how to carry it out on the clause's body; null where there is nothing to replace
/// @param newClause for a new clause, its label and title; the body is `proposed`
/// @param score 0 to 1
/// @param matchedBy `exact`, `label`, `definition`, `fuzzy`, `move`, `position` or `none`
/// @param page in the markup, from 1
/// @param competesWith ids of proposals for the same variable or words
public record Proposal(
        int id,
        Kind kind,
        @Nullable Integer clause,
        @Nullable Integer after,
        @Nullable ValueChange variable,
        @Nullable String before,
        @Nullable String proposed,
        String snippet,
        @Nullable TextEdit edit,
        @Nullable NewClause newClause,
        Confidence confidence,
        double score,
        String matchedBy,
        List<Evidence> evidence,
        @Nullable String author,
        @Nullable Instant date,
        @Nullable Integer page,
        List<Integer> competesWith) {

    public Proposal {
        evidence = List.copyOf(evidence);
        competesWith = List.copyOf(competesWith);
    }

    /// The same, less sure and never HIGH, for one more reason.
    public Proposal doubted(Evidence why) {
        List<Evidence> reasons = new ArrayList<>(evidence);
        reasons.add(why);
        double odds = score / (1 - score) * Math.exp(why.weight());
        return new Proposal(
                id,
                kind,
                clause,
                after,
                variable,
                before,
                proposed,
                snippet,
                edit,
                newClause,
                confidence == Confidence.HIGH ? Confidence.MEDIUM : confidence,
                score < 1 ? Math.round(odds / (1 + odds) * 1000) / 1000.0 : score,
                matchedBy,
                reasons,
                author,
                date,
                page,
                competesWith);
    }

    /// What kind of proposal, with its name in the JSON contract.
    public enum Kind {
        CHANGE("change"),
        INSERT_TEXT("insert-text"),
        DELETE_TEXT("delete-text"),
        INSERT_CLAUSE("insert-clause"),
        DELETE_CLAUSE("delete-clause"),
        MOVE_CLAUSE("move-clause"),
        RENUMBER("renumber"),
        CROSS_REFERENCE("cross-reference"),
        FORMAT("format"),
        COMMENT("comment");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        /// @throws IllegalArgumentException when no kind has that code
        public static Kind ofCode(String code) {
            for (Kind kind : values()) {
                if (kind.code.equals(code)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("no kind of proposal has the code " + code);
        }
    }

    /// How sure: HIGH may be applied in bulk, MEDIUM wants a look, LOW wants a person to find its
    /// place.
    public enum Confidence {
        HIGH,
        MEDIUM,
        LOW
    }

    /// A value that changes.
    ///
    /// @param label the baseline variable's, see [org.lmanexus.agreement.Agreement.Variable]
    /// @param before canonical; null when the markup puts in a value where none was
    /// @param after canonical; null when it takes one out
    /// @param beforeText the words replaced
    /// @param afterText the words proposed
    public record ValueChange(
            String label,
            TermKind kind,
            @Nullable String before,
            @Nullable String after,
            @Nullable String unit,
            @Nullable String afterUnit,
            @Nullable String beforeText,
            @Nullable String afterText) {}

    /// Words to replace in the body of the baseline's clause: UTF-16 units from `start` to before
    /// `end`.
    public record TextEdit(int start, int end, String replacement) {}

    /// The head of a clause that a markup adds.
    public record NewClause(@Nullable String label, String title) {}

    /// A reason for the score: additive, in log-odds.
    public record Evidence(String name, double weight) {}
}
