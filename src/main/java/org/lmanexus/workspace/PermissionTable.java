package org.lmanexus.workspace;

import static org.lmanexus.workspace.Permission.AUDIT_EXPORT;
import static org.lmanexus.workspace.Permission.AUDIT_VIEW_FULL;
import static org.lmanexus.workspace.Permission.AUDIT_VIEW_LIMITED;
import static org.lmanexus.workspace.Permission.DRAFT_ADD_CLAUSE;
import static org.lmanexus.workspace.Permission.DRAFT_DELETE_CLAUSE;
import static org.lmanexus.workspace.Permission.DRAFT_EDIT_TEXT;
import static org.lmanexus.workspace.Permission.DRAFT_LOCK_SECTION;
import static org.lmanexus.workspace.Permission.DRIFT_APPROVE;
import static org.lmanexus.workspace.Permission.DRIFT_REVERT_DRAFT;
import static org.lmanexus.workspace.Permission.DRIFT_VIEW;
import static org.lmanexus.workspace.Permission.DRIFT_VIEW_FULL;
import static org.lmanexus.workspace.Permission.GOLDEN_EXPORT;
import static org.lmanexus.workspace.Permission.GRAPH_SYNC;
import static org.lmanexus.workspace.Permission.GRAPH_VIEW;
import static org.lmanexus.workspace.Permission.RECON_APPLY_REJECT;
import static org.lmanexus.workspace.Permission.RECON_UPLOAD;
import static org.lmanexus.workspace.Permission.VARIABLE_BIND;
import static org.lmanexus.workspace.Permission.VARIABLE_EDIT;
import static org.lmanexus.workspace.Permission.WORKSPACE_ADMIN;
import static org.lmanexus.workspace.Permission.WORKSPACE_CHANGE_ROLE;
import static org.lmanexus.workspace.Permission.WORKSPACE_INVITE;
import static org.lmanexus.workspace.Permission.WORKSPACE_REMOVE_MEMBER;

import java.util.EnumSet;
import java.util.Set;

/// Who may do what: four roles, an administrator's extra, and the two rules that shift the table.
/// Pure.
final class PermissionTable {

    /// An agent does not judge his own drift, and sees more than the limited trail.
    private static final Set<Permission> AGENT =
            EnumSet.complementOf(EnumSet.of(DRIFT_APPROVE, AUDIT_VIEW_LIMITED));

    private static final Set<Permission> LEGAL =
            EnumSet.of(
                    DRAFT_EDIT_TEXT,
                    DRAFT_ADD_CLAUSE,
                    VARIABLE_BIND,
                    VARIABLE_EDIT,
                    GRAPH_SYNC,
                    GRAPH_VIEW,
                    DRIFT_VIEW,
                    DRIFT_VIEW_FULL,
                    RECON_UPLOAD,
                    RECON_APPLY_REJECT,
                    AUDIT_VIEW_FULL);

    private static final Set<Permission> RISK =
            EnumSet.of(
                    GRAPH_VIEW,
                    DRIFT_VIEW,
                    DRIFT_VIEW_FULL,
                    DRIFT_APPROVE,
                    GOLDEN_EXPORT,
                    AUDIT_VIEW_FULL,
                    AUDIT_EXPORT);

    private static final Set<Permission> INVESTOR =
            EnumSet.of(GRAPH_VIEW, DRIFT_VIEW, AUDIT_VIEW_LIMITED);

    private static final Set<Permission> ADMINISTRATOR =
            EnumSet.of(
                    WORKSPACE_INVITE,
                    WORKSPACE_CHANGE_ROLE,
                    WORKSPACE_REMOVE_MEMBER,
                    WORKSPACE_ADMIN,
                    DRAFT_LOCK_SECTION);

    /// What changes terms, in whatever way.
    private static final Set<Permission> DRAFTING =
            EnumSet.of(
                    DRAFT_EDIT_TEXT,
                    DRAFT_ADD_CLAUSE,
                    DRAFT_DELETE_CLAUSE,
                    DRAFT_LOCK_SECTION,
                    VARIABLE_BIND,
                    VARIABLE_EDIT,
                    DRIFT_REVERT_DRAFT,
                    RECON_APPLY_REJECT);

    /// What an archived workspace still allows; administering it is how it is restored.
    static final Set<Permission> READS =
            EnumSet.of(
                    GRAPH_VIEW,
                    DRIFT_VIEW,
                    DRIFT_VIEW_FULL,
                    GOLDEN_EXPORT,
                    AUDIT_VIEW_FULL,
                    AUDIT_VIEW_LIMITED,
                    AUDIT_EXPORT,
                    WORKSPACE_ADMIN);

    private PermissionTable() {}

    static boolean allows(Membership member, GovernanceRules rules, Permission permission) {
        if (readOnly(member, rules) && DRAFTING.contains(permission)) {
            return false;
        }
        return ofRole(member.role()).contains(permission)
                || member.admin() && ADMINISTRATOR.contains(permission)
                || member.role() == Role.LEGAL
                        && permission == DRIFT_REVERT_DRAFT
                        && rules.legalCanRevertDraft();
    }

    private static boolean readOnly(Membership member, GovernanceRules rules) {
        return member.role() == Role.LEGAL && member.external() && rules.externalCounselReadOnly();
    }

    private static Set<Permission> ofRole(Role role) {
        return switch (role) {
            case AGENT -> AGENT;
            case LEGAL -> LEGAL;
            case RISK -> RISK;
            case INVESTOR -> INVESTOR;
        };
    }
}
