-- Whether a workspace is still there is looked up by its key, one by one: left to itself, the database read through all workspaces for the
-- few of a statement, since it knows nothing of how many rows that touched.
create or replace function count_revision() returns trigger language plpgsql as $$
begin
    insert into workspace_revisions as r (workspace_id, subject, revision)
    select t.workspace_id, tg_argv[0], 1
      from (select distinct workspace_id from touched order by workspace_id) t
     cross join lateral (select from workspaces w where w.id = t.workspace_id limit 1) there
    on conflict (workspace_id, subject) do update set revision = r.revision + 1;
    return null;
end
$$;
