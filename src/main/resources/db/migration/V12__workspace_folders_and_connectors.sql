-- A workspace is found by the name that its inbound folder would carry, and has a row for each downstream system.

create function workspace_folder(name text) returns text language sql immutable parallel safe as $$
    select trim(both '-' from regexp_replace(lower(name), '[^[:alnum:]]+', '-', 'g'))
$$;
create index workspaces_folder_idx on workspaces (workspace_folder(name));

insert into downstream_connectors (id, workspace_id, name, type, status, created_at, updated_at)
select gen_random_uuid()::text, w.id, t.type::text, t.type, 'DISCONNECTED',
       now() at time zone 'utc', now() at time zone 'utc'
  from workspaces w
 cross join unnest(enum_range(null::"ConnectorType")) as t (type)
 where not exists (select from downstream_connectors c where c.workspace_id = w.id and c.type = t.type);
