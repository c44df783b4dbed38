-- A session is one sign-in; its refresh tokens are one family and end with it. Tokens are kept as hashes only.

alter table users add column is_administrator boolean not null default false;

alter table sessions
    add column client_address text,
    add column client_agent   text,
    add column signed_in_by   text not null default 'password' check (signed_in_by in ('password', 'openid')),
    add column refreshed_at   timestamp(3),
    add column ended_at       timestamp(3),
    add column ended_by       text check (ended_by in ('sign-out', 'reuse', 'password')),
    add constraint sessions_end_check check ((ended_at is null) = (ended_by is null));

-- What was there before belongs to no session and stands in clear: nobody can exchange it.
alter table refresh_tokens
    add column session_id text references sessions (id) on delete cascade on update cascade;
update refresh_tokens set revoked_at = now() at time zone 'utc' where revoked_at is null;
create index refresh_tokens_session_id_idx on refresh_tokens (session_id);

-- Tries to sign in, counted before the password is looked at, for an account (its hash, whether there is one or not)
-- and for an address.
create table sign_in_attempts (
    subject        text         not null primary key,
    tries          integer      not null,
    window_ends_at timestamp(3) not null
);
create index sign_in_attempts_window_ends_at_idx on sign_in_attempts (window_ends_at);
