-- A night writes millions of edges. A row and what it refers to stand in one workspace, which one constraint on both
-- columns says as well as two. What an older system left across workspaces is built anew by the next night.
delete from graph_edges e
 where not exists (select from graph_nodes n where n.workspace_id = e.workspace_id and n.id = e.source_id)
    or not exists (select from graph_nodes n where n.workspace_id = e.workspace_id and n.id = e.target_id);
update graph_nodes n set clause_id = null
 where clause_id is not null
   and not exists (select from clauses c where c.workspace_id = n.workspace_id and c.id = n.clause_id);
update graph_nodes n set variable_id = null
 where variable_id is not null
   and not exists (select from variables v where v.workspace_id = n.workspace_id and v.id = n.variable_id);

alter table graph_nodes validate constraint graph_nodes_same_workspace_clause_fkey;
alter table graph_nodes validate constraint graph_nodes_same_workspace_variable_fkey;
alter table graph_edges validate constraint graph_edges_same_workspace_source_fkey;
alter table graph_edges validate constraint graph_edges_same_workspace_target_fkey;

alter table graph_nodes
    drop constraint graph_nodes_clause_id_fkey,
    drop constraint graph_nodes_variable_id_fkey;
alter table graph_edges
    drop constraint graph_edges_source_id_fkey,
    drop constraint graph_edges_target_id_fkey,
    drop constraint graph_edges_workspace_id_fkey;

-- Their columns begin a unique index each, or are never asked for alone.
drop index graph_nodes_workspace_id_idx;
drop index graph_nodes_type_idx;
drop index graph_edges_workspace_id_idx;
