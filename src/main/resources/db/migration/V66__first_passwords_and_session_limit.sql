-- A first password that somebody else set is good for setting one's own only.
alter table users add column wants_new_password boolean not null default false;

-- Beyond so many at once the session that was used the longest ago ends.
alter table sessions
    drop constraint sessions_ended_by_check,
    add constraint sessions_ended_by_check check (ended_by in ('sign-out', 'reuse', 'password', 'limit'));
