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

    private static final String STATES =
            """
            select w.id,
                   coalesce(string_agg(r.subject || ' ' || r.revision, ', ' order by r.subject), '') as state
              from workspaces w
              left join workspace_revisions r
                on r.workspace_id = w.id and r.subject = any (cast(:subjects as text[]))
             where w.archived_at is null
               and (:everywhere or w.id = any (cast(:ids as text[])))
             group by w.id
             order by w.id
            """;

    private final JdbcClient jdbc;

    JdbcWorkspaceRevisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> all(Set<Subject> subjects) {
        return states(new String[0], true, subjects);
    }

    @Override
    public Map<String, String> of(Collection<String> workspaceIds, Set<Subject> subjects) {
        return states(workspaceIds.toArray(String[]::new), false, subjects);
    }

    private Map<String, String> states(String[] ids, boolean everywhere, Set<Subject> subjects) {
        Map<String, String> states = new LinkedHashMap<>();
        jdbc.sql(STATES)
                .param("subjects", subjects.stream().map(Subject::code).toArray(String[]::new))
                .param("ids", ids)
                .param("everywhere", everywhere)
                .query(
                        row -> {
                            states.put(row.getString("id"), row.getString("state"));
                        });
        return states;
    }
}
