-- Every workspace that was there before ACBS gets its row.

insert into downstream_connectors (id, workspace_id, name, type, status, created_at, updated_at)
select gen_random_uuid()::text, id, 'Acbs', 'Acbs', 'DISCONNECTED', now() at time zone 'UTC',
       now() at time zone 'UTC'
  from workspaces;
