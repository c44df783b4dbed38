-- What the systems hold: where it differs from what was delivered, and what they say of the covenants.

create table sync_checks (
    workspace_id   text            not null references workspaces (id) on delete cascade on update cascade,
    system         "ConnectorType" not null,
    record_version integer         not null,
    checked_at     timestamp(3)    not null,
    trouble        text,
    primary key (workspace_id, system)
);

create table sync_differences (
    id           text            not null primary key,
    workspace_id text            not null references workspaces (id) on delete cascade on update cascade,
    system       "ConnectorType" not null,
    delivery_id  text            not null references deliveries (id) on delete cascade on update cascade,
    path         text            not null,
    delivered    text,
    held         text,
    state        text            not null check (state in ('OPEN', 'ACCEPTED', 'PUSHED', 'GONE')),
    found_at     timestamp(3)    not null,
    seen_at      timestamp(3)    not null,
    decided_at   timestamp(3),
    decided_by   text            references users (id) on delete restrict on update cascade,
    reason       text,
    unique (delivery_id, path)
);
create index sync_differences_workspace_id_idx on sync_differences (workspace_id, system);
create index sync_differences_decided_by_idx on sync_differences (decided_by);

create table covenant_test_results (
    id           text            not null primary key,
    workspace_id text            not null references workspaces (id) on delete cascade on update cascade,
    system       "ConnectorType" not null,
    covenant_id  text            not null,
    test_date    date            not null,
    result       text            not null,
    value        text,
    previous     text,
    seen_at      timestamp(3)    not null
);
create index covenant_test_results_workspace_id_idx
    on covenant_test_results (workspace_id, system, covenant_id, test_date, seen_at);
