package org.lmanexus.reconciliation;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.Document;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;

import java.util.List;

/// Sessions and their items: how a markup comes in, and how its items are decided.
public interface Reconciliations {

    /// Makes a session and its items of a markup, in one transaction: the caller's, if there is
    /// one. The same bytes in the same workspace give the session that exists.
    ///
    /// @throws org.lmanexus.kernel.Refusal.Conflict when the workspace has no clauses to compare
    /// with
    ReconciliationSession open(String workspaceId, Document markup, Actor uploader);

    /// @throws org.lmanexus.kernel.Refusal.NotFound when there is none
    ReconciliationSession session(String sessionId);

    List<ReconciliationSession> sessions(String workspaceId);

    List<ReconciliationItem> items(String sessionId);

    /// The items of a session, each with where it acts.
    List<PlacedItem> placed(String sessionId);

    /// @throws org.lmanexus.kernel.Refusal.NotFound when there is none
    ReconciliationItem item(String itemId);

    /// Applies items one by one, each in a transaction of its own: variable and clause text,
    /// counters,
    /// drift, graph, golden record and audit together.
    ///
    /// @return one outcome for each id, in the order given
    List<Outcome> apply(List<String> itemIds, Reason reason, Actor actor);

    /// Rejects items; nothing but the item, the counters and the trail change.
    List<Outcome> reject(List<String> itemIds, Reason reason, Actor actor);

    /// Applies every pending HIGH item of a session. One that competes with another pending item
    /// of the same markup is left to a person.
    ///
    /// @throws org.lmanexus.kernel.Refusal.NotFound when there is no such session
    List<Outcome> applyHigh(String sessionId, Reason reason, Actor actor);

    /// Takes a decision back by its opposite: what was applied is put back where it still stands as
    /// it was applied, and the item is rejected; what was rejected is applied.
    ///
    /// @return refused with a conflict where it is not decided yet, or where more was changed since
    Outcome reverse(String itemId, Reason reason, Actor actor);

    /// Why something was decided.
    ///
    /// @param category one of the five of the seed's schema, in lower case; null for none
    record Reason(@Nullable String text, @Nullable String category) {}

    /// What became of one item.
    sealed interface Outcome {

        String itemId();

        /// @param note what a reviewer should know beside it, such as that the clause's words did
        ///     not show the value; null for nothing
        record Decided(String itemId, ReconciliationItem.Decision decision, @Nullable String note)
                implements Outcome {}

        /// @param refusal already decided, stale, locked, reason missing, not allowed, not there
        record Refused(String itemId, Refusal refusal) implements Outcome {

            public String why() {
                return String.valueOf(refusal.getMessage());
            }
        }
    }
}
