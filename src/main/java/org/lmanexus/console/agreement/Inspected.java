package org.lmanexus.console.agreement;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.StandingCovenant;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.agreement.TermHistory.ClauseChange;
import org.lmanexus.console.shell.Redline;
import org.lmanexus.workspace.Permission;

import java.util.List;
import java.util.Set;

/// A clause with all that is known of it, for one reader.
///
/// @param away how it stands away from its approved text; null where it does not
/// @param changes the newest first
public record Inspected(
        ClauseText text,
        List<StandingVariable> terms,
        List<StandingCovenant> covenants,
        @Nullable Redline away,
        List<Change> changes,
        Lock lock,
        May may) {

    public StandingClause clause() {
        return text.clause();
    }

    /// @param words how its words changed; null where they stayed
    public record Change(ClauseChange what, @Nullable Redline words) {}

    /// Who keeps others from changing the clause.
    public enum Lock {
        FREE,
        MINE,
        OTHERS
    }

    /// What the reader may do, whoever has it locked.
    public record May(Set<Permission> permissions, boolean admin) {

        public boolean text() {
            return permissions.contains(Permission.DRAFT_EDIT_TEXT);
        }

        public boolean value() {
            return permissions.contains(Permission.VARIABLE_EDIT);
        }

        public boolean lock() {
            return permissions.contains(Permission.DRAFT_LOCK_SECTION);
        }

        public boolean insert() {
            return permissions.contains(Permission.DRAFT_ADD_CLAUSE);
        }

        public boolean remove() {
            return permissions.contains(Permission.DRAFT_DELETE_CLAUSE);
        }
    }
}
