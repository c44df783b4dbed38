-- A transaction that appended many events wrote the head of its chain once for each. The versions of that row that it left behind
-- stand before the newest one until it commits, and each append read through all of them: n events took n * n steps. Now an
-- append finds what it follows in the trail itself, by the key of chain and seq, and the head moves once, at the commit. Its row
-- stays locked from the first append on, so that the order of a chain is still the order of commits.

create or replace function seal_audit_event() returns trigger language plpgsql as $$
declare
    head audit_chains;
    last audit_events;
begin
    new.chain := coalesce(new.workspace_id, '');
    insert into audit_chains (chain, seq, hash) values (new.chain, 0, repeat('0', 64)) on conflict do nothing;
    select * into strict head from audit_chains where chain = new.chain for update;
    select * into last from audit_events where chain = new.chain order by seq desc limit 1;
    -- What is above the head is of this very transaction. What is missing below it stays missing, for the check to find.
    if last.seq > head.seq then
        new.seq := last.seq + 1;
        new.prev_hash := last.hash;
    else
        new.seq := head.seq + 1;
        new.prev_hash := head.hash;
    end if;
    new.hash := audit_hash(new);
    return new;
end
$$;

create function move_audit_head() returns trigger language plpgsql as $$
begin
    update audit_chains c
       set seq = new.seq, hash = new.hash
     where c.chain = new.chain and c.seq < new.seq
       and not exists (select from audit_events e where e.chain = new.chain and e.seq > new.seq);
    return null;
end
$$;
create constraint trigger audit_events_head after insert on audit_events
    deferrable initially deferred for each row execute function move_audit_head();

-- The head of a chain moves by its events only, and to one that is there.
create or replace function refuse_change_of_chain() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and pg_trigger_depth() > 1
       and new.chain = old.chain and new.seq > old.seq and new.adopted = old.adopted
       and exists (select from audit_events e where e.chain = new.chain and e.seq = new.seq and e.hash = new.hash) then
        return new;
    end if;
    raise exception 'the head of an audit chain moves with its events only: % refused', tg_op
        using errcode = 'restrict_violation';
end
$$;
