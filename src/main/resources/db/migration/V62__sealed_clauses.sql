-- A definition that was approved can be locked for whoever holds the lock too, see governance rules.
alter table clauses
    add column is_sealed boolean not null default false,
    add constraint clauses_seal_check check (is_locked or not is_sealed);

create or replace function release_lock_without_holder() returns trigger language plpgsql as $$
begin
    if new.locked_by is null and old.locked_by is not null then
        new.is_locked := false;
        new.is_sealed := false;
        new.locked_at := null;
    end if;
    return new;
end
$$;
