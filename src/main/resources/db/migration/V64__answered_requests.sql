-- The first answer to a request that carried an Idempotency-Key, so that the same request again gets it again.
-- id and body_hash are SHA-256 in hex: of who asked where under which key, and of what was asked.
create table answered_requests (
    id           text         not null primary key,
    body_hash    text         not null,
    asked_at     timestamp(3) not null,
    expires_at   timestamp(3) not null,
    status       integer,
    content_type text,
    entity_tag   text,
    answer       bytea,
    constraint answered_requests_answer_check check ((status is null) = (answer is null))
);
create index answered_requests_expires_at_idx on answered_requests (expires_at);
