package org.lmanexus.agreement.rows;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Says which state the terms of a workspace are in, as `workspace_revisions` counts it.
@Component
public class RevisionRows {

    /// `xmin` names the transaction that counted: a number that was rolled back and counted again
    /// by another one is another state.
    private static final String STATE =
            """
            select coalesce(max(revision || ' ' || xmin::text), '')
              from workspace_revisions
             where workspace_id = :workspaceId and subject = 'terms'
            """;

    private final JdbcClient jdbc;

    public RevisionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Two equal states, seen by whatever transaction, say that no clause, variable or covenant was
    /// written in between. Empty as long as none ever was.
    public String state(String workspaceId) {
        return jdbc.sql(STATE).param("workspaceId", workspaceId).query(String.class).single();
    }
}
