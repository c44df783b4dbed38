package org.lmanexus.console.shell;

import org.lmanexus.workspace.Permission;

import java.util.List;
import java.util.Locale;

/// The pages of a deal in the order of the menu, each with the permissions of which one opens it.
public enum DealPage {
    DASHBOARD("Dashboard", "d", Permission.GRAPH_VIEW),
    INBOX("Inbox", "i", Permission.RECON_UPLOAD, Permission.RECON_APPLY_REJECT),
    AGREEMENT("Agreement", "g", Permission.GRAPH_VIEW),
    DRIFT("Drift", "f", Permission.DRIFT_VIEW),
    MAP("Impact map", "m", Permission.GRAPH_VIEW),
    RECORD("Golden record", "r", Permission.GOLDEN_EXPORT),
    CONNECTORS("Connectors", "c", Permission.GOLDEN_EXPORT),
    AUDIT("Audit", "u", Permission.AUDIT_VIEW_FULL, Permission.AUDIT_VIEW_LIMITED),
    MEMBERS("Members and rules", "p", Permission.WORKSPACE_ADMIN);

    private final String label;
    private final String key;
    private final List<Permission> opening;

    DealPage(String label, String key, Permission... opening) {
        this.label = label;
        this.key = key;
        this.opening = List.of(opening);
    }

    /// Its name in the menu.
    public String label() {
        return label;
    }

    /// The letter that opens it, typed after `g`.
    public String key() {
        return key;
    }

    /// Its part of the address; the dashboard has none.
    public String path() {
        return this == DASHBOARD ? "" : "/" + name().toLowerCase(Locale.ROOT);
    }

    List<Permission> opening() {
        return opening;
    }
}
