-- A file is claimed by its content, once in a workspace and for each use.

create table inbound_files (
    id           text         not null primary key,
    workspace_id text         not null references workspaces (id) on delete cascade on update cascade,
    sha256       text         not null check (sha256 ~ '^[0-9a-f]{64}$'),
    kind         text         not null check (kind in ('baseline', 'markup')),
    file_name    text         not null,
    state        text         not null,
    session_id   text         references reconciliation_sessions (id) on delete set null on update cascade,
    reason       text,
    claimed_by   text,
    claimed_at   timestamp(3) not null,
    settled_at   timestamp(3),
    unique (workspace_id, sha256, kind)
);
create index inbound_files_workspace_id_claimed_at_idx on inbound_files (workspace_id, claimed_at);
create index inbound_files_session_id_idx on inbound_files (session_id);

-- Camel's idempotent repository.
create table camel_messageprocessed (
    processorname varchar(255) not null,
    messageid     varchar(512) not null,
    createdat     timestamp,
    primary key (processorname, messageid)
);
