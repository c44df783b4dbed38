package org.lmanexus.workspace;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Reads `workspace_revisions`, which triggers write.
@Repository
class JdbcWorkspaceRevisions implements WorkspaceRevisions {

    private static final String ALL =
            """
            select w.id,
                   coalesce(string_agg(r.subject || ' ' || r.revision, ', ' order by r.subject), '') as state
              from workspaces w
              left join workspace_revisions r
                on r.workspace_id = w.id and r.subject = any (cast(:subjects as text[]))
             where w.archived_at is null
             group by w.id
             order by w.id
            """;

    /// Names the workspaces on both sides, so that no plan reads through all revisions for a few.
    private static final String OF =
            """
            select w.id,
                   coalesce(string_agg(r.subject || ' ' || r.revision, ', ' order by r.subject), '') as state
              from workspaces w
              left join workspace_revisions r
                on r.workspace_id = w.id and r.subject = any (cast(:subjects as text[]))
               and r.workspace_id = any (cast(:ids as text[]))
             where w.archived_at is null and w.id = any (cast(:ids as text[]))
             group by w.id
             order by w.id
            """;

    private final JdbcClient jdbc;

    JdbcWorkspaceRevisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> all(Set<Subject> subjects) {
        return states(jdbc.sql(ALL), subjects);
    }

    @Override
    public Map<String, String> of(Collection<String> workspaceIds, Set<Subject> subjects) {
        return states(jdbc.sql(OF).param("ids", workspaceIds.toArray(String[]::new)), subjects);
    }

    private static Map<String, String> states(
            JdbcClient.StatementSpec statement, Set<Subject> subjects) {
        Map<String, String> states = new LinkedHashMap<>();
        statement
                .param("subjects", subjects.stream().map(Subject::code).toArray(String[]::new))
                .query(
                        row -> {
                            states.put(row.getString("id"), row.getString("state"));
                        });
        return states;
    }
}
