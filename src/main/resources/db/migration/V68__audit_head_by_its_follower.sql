-- Only the last event of a transaction has none behind it. Looked up by the whole key, so that no plan reads through the
-- transaction's other events for each of them, whatever the statistics of the table say.
create or replace function move_audit_head() returns trigger language plpgsql as $$
begin
    perform from audit_events where chain = new.chain and seq = new.seq + 1;
    if not found then
        update audit_chains set seq = new.seq, hash = new.hash where chain = new.chain and seq < new.seq;
    end if;
    return null;
end
$$;
