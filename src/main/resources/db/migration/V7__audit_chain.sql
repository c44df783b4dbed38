-- The trail can only grow, and each row seals the one before it. A chain belongs to a workspace, or to the
-- installation for what belongs to none (the empty name), so that only writers of one workspace wait for each other.

create table audit_chains (
    chain   text   not null primary key,
    seq     bigint not null,
    hash    text   not null,
    adopted bigint not null default 0
);

alter table audit_events
    add column chain     text,
    add column seq       bigint,
    add column prev_hash text,
    add column hash      text;

-- A value as its length in bytes, a colon and itself; nothing as a hyphen. So no two lists of values look the same.
create function audit_field(value text) returns text language sql immutable parallel safe as $$
    select case when value is null then '-' else octet_length(convert_to(value, 'UTF8')) || ':' || value end
$$;

-- The hash leaves out workspace_id, since deleting a workspace empties it; the chain names the workspace.
create function audit_hash(e audit_events) returns text language sql stable parallel safe as $$
    select encode(sha256(convert_to(
               audit_field(e.prev_hash) || audit_field(e.chain) || audit_field(e.seq::text) || audit_field(e.id)
               || audit_field(to_char(e.timestamp, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
               || audit_field(e.actor_id) || audit_field(e.actor_name) || audit_field(e.event_type::text)
               || audit_field(e.target_type) || audit_field(e.target_id)
               || audit_field(e.before_state) || audit_field(e.after_state)
               || audit_field(e.reason) || audit_field(e.reason_category::text), 'UTF8')), 'hex')
$$;

create function seal_audit_event() returns trigger language plpgsql as $$
declare
    head audit_chains;
begin
    new.chain := coalesce(new.workspace_id, '');
    insert into audit_chains (chain, seq, hash) values (new.chain, 0, repeat('0', 64)) on conflict do nothing;
    select * into strict head from audit_chains where chain = new.chain for update;
    new.seq := head.seq + 1;
    new.prev_hash := head.hash;
    new.hash := audit_hash(new);
    update audit_chains set seq = new.seq, hash = new.hash where chain = new.chain;
    return new;
end
$$;

-- Rows that were there before are sealed in the order of their time: from here on nobody can change them unseen.
do $$
declare
    event audit_events;
    head audit_chains;
begin
    for event in select * from audit_events order by coalesce(workspace_id, ''), timestamp, id loop
        if head.chain is distinct from coalesce(event.workspace_id, '') then
            head := row (coalesce(event.workspace_id, ''), 0, repeat('0', 64), 0);
            insert into audit_chains select head.*;
        end if;
        event.chain := head.chain;
        event.seq := head.seq + 1;
        event.prev_hash := head.hash;
        event.hash := audit_hash(event);
        update audit_events
           set chain = event.chain, seq = event.seq, prev_hash = event.prev_hash, hash = event.hash
         where id = event.id;
        head.seq := event.seq;
        head.hash := event.hash;
        update audit_chains set seq = head.seq, hash = head.hash, adopted = head.seq where chain = head.chain;
    end loop;
end
$$;

alter table audit_events
    alter column chain set not null,
    alter column seq set not null,
    alter column prev_hash set not null,
    alter column hash set not null,
    add constraint audit_events_chain_seq_key unique (chain, seq);
create index audit_events_workspace_id_timestamp_idx on audit_events (workspace_id, timestamp, seq);
create index audit_events_target_idx on audit_events (workspace_id, target_type, target_id);

create trigger audit_events_seal before insert on audit_events
    for each row execute function seal_audit_event();

create function refuse_change_of_audit() returns trigger language plpgsql as $$
declare
    emptied audit_events;
begin
    if tg_op = 'UPDATE' then
        emptied := old;
        emptied.workspace_id := null;
        if new is not distinct from emptied
           and not exists (select from workspaces where id = old.workspace_id) then
            return new;
        end if;
    end if;
    raise exception 'the audit trail is append-only: % refused', tg_op using errcode = 'restrict_violation';
end
$$;
create trigger audit_events_no_update before update on audit_events
    for each row execute function refuse_change_of_audit();
create trigger audit_events_no_delete before delete or truncate on audit_events
    for each statement execute function refuse_change_of_audit();

-- The head of a chain moves by sealing only, one step at a time.
create function refuse_change_of_chain() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and pg_trigger_depth() > 1
       and new.chain = old.chain and new.seq = old.seq + 1 and new.adopted = old.adopted then
        return new;
    end if;
    raise exception 'the head of an audit chain moves with its events only: % refused', tg_op
        using errcode = 'restrict_violation';
end
$$;
create trigger audit_chains_no_update before update on audit_chains
    for each row execute function refuse_change_of_chain();
create trigger audit_chains_no_delete before delete or truncate on audit_chains
    for each statement execute function refuse_change_of_chain();
