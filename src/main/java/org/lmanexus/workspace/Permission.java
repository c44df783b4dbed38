package org.lmanexus.workspace;

import java.util.Locale;

/// What a member may do: the 25 permissions.
public enum Permission {
    WORKSPACE_CREATE,
    WORKSPACE_INVITE,
    WORKSPACE_CHANGE_ROLE,
    WORKSPACE_REMOVE_MEMBER,
    WORKSPACE_ADMIN,
    DRAFT_EDIT_TEXT,
    DRAFT_ADD_CLAUSE,
    DRAFT_DELETE_CLAUSE,
    DRAFT_LOCK_SECTION,
    VARIABLE_BIND,
    VARIABLE_EDIT,
    GRAPH_SYNC,
    GRAPH_VIEW,
    DRIFT_VIEW,
    DRIFT_VIEW_FULL,
    DRIFT_OVERRIDE_BASELINE,
    DRIFT_REVERT_DRAFT,
    DRIFT_APPROVE,
    RECON_UPLOAD,
    RECON_APPLY_REJECT,
    GOLDEN_EXPORT,
    GOLDEN_PUBLISH,
    AUDIT_VIEW_FULL,
    AUDIT_VIEW_LIMITED,
    AUDIT_EXPORT;

    /// Its name in messages and in the interface, such as `draft:editText`.
    public String code() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_");
        StringBuilder code = new StringBuilder(words[0]).append(':').append(words[1]);
        for (int i = 2; i < words.length; i++) {
            code.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return code.toString();
    }
}
