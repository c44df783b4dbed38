package org.lmanexus.agreement.finding;

import org.lmanexus.agreement.TermSearch;
import org.lmanexus.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;

/// PostgreSQL's full-text search. Clauses have an index over all workspaces; the variables of one
/// workspace are few enough to be looked through.
@Component
class StoredTermSearch implements TermSearch {

    private static final int LONGEST = 200;

    private static final String SEARCH =
            """
            with asked as (
                select websearch_to_tsquery('english', :words) as query, lower(:words) as name
            ),
            found as (
                select c.id as clause_id, null as variable_id, c.label, c.title, c."order" as place,
                       ts_headline('english', c.body, asked.query,
                                   'StartSel="", StopSel="", MaxWords=30, MinWords=12') as excerpt,
                       ts_rank(c.search, asked.query) as rank, lower(c.title) as name
                  from clauses c, asked
                 where c.workspace_id = :workspaceId and c.removed_at is null
                   and (c.search @@ asked.query or position(asked.name in lower(c.title)) > 0)
                union all
                select v.clause_id, v.id, v.label, c.title, c."order",
                       v.value || coalesce(' ' || v.unit, ''),
                       ts_rank(t.search, asked.query), lower(v.label)
                  from variables v
                  join clauses c on c.id = v.clause_id and c.workspace_id = v.workspace_id
                 cross join asked
                 cross join lateral (select to_tsvector('english', concat_ws(' ',
                                            v.label, v.value, v.unit, v.text)) as search) t
                 where v.workspace_id = :workspaceId and v.removed_at is null
                   and c.removed_at is null
                   and (t.search @@ asked.query or position(asked.name in lower(v.label)) > 0)
            )
            select clause_id, variable_id, label, title, excerpt
              from found, asked
             order by found.name = asked.name desc, starts_with(found.name, asked.name) desc,
                      rank desc, place, variable_id nulls first
             limit :limit
            """;

    private final JdbcClient jdbc;

    StoredTermSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Found> search(String workspaceId, String words, int limit) {
        if (words.isBlank() || words.length() > LONGEST) {
            throw new Refusal.Invalid(
                    "words: give some, of %d characters at most".formatted(LONGEST));
        }
        return jdbc.sql(SEARCH)
                .param("workspaceId", workspaceId)
                .param("words", words.strip())
                .param("limit", limit)
                .query(
                        (row, number) ->
                                new Found(
                                        row.getString("clause_id"),
                                        row.getString("variable_id"),
                                        row.getString("label"),
                                        row.getString("title"),
                                        row.getString("excerpt")))
                .list();
    }
}
