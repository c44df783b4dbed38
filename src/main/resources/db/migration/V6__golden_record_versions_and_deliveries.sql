-- What was published, for ever, and what became of it at each downstream system.

alter table golden_records
    add column content_hash text,
    add column reasons      jsonb not null default '[]';

create table golden_record_versions (
    id              text             not null primary key,
    workspace_id    text             not null references workspaces (id) on delete cascade on update cascade,
    version         integer          not null check (version >= 1),
    json            text             not null,
    content_hash    text             not null,
    published_at    timestamp(3)     not null,
    published_by    text             not null references users (id) on delete restrict on update cascade,
    reason          text             not null,
    reason_category "ReasonCategory",
    unique (workspace_id, version),
    unique (workspace_id, id)
);
create index golden_record_versions_published_by_idx on golden_record_versions (published_by);

create function refuse_change_of_version() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and not exists (select from workspaces where id = old.workspace_id) then
        return old;
    end if;
    raise exception 'a published golden record version never changes: publish a new one'
        using errcode = 'restrict_violation';
end
$$;
create trigger golden_record_versions_immutable before update or delete on golden_record_versions
    for each row execute function refuse_change_of_version();
create trigger golden_record_versions_no_truncate before truncate on golden_record_versions
    for each statement execute function refuse_change_of_version();

-- One row of each type, the one that synchronised last.
with ranked as (
    select c.id, to_jsonb(c) as found,
           row_number() over (partition by workspace_id, type
                              order by last_sync_at desc nulls last, created_at desc, id) as place
      from downstream_connectors c
), noted as (
    insert into adoption_repairs (table_name, row_id, found, mended)
    select 'downstream_connectors', id, found, 'removed: a second connector of its type' from ranked where place > 1
)
delete from downstream_connectors c using ranked r where r.id = c.id and r.place > 1;
create unique index downstream_connectors_workspace_id_type_key on downstream_connectors (workspace_id, type);

create table deliveries (
    id                text            not null primary key,
    workspace_id      text            not null references workspaces (id) on delete cascade on update cascade,
    record_version_id text            not null,
    system            "ConnectorType" not null,
    state             text            not null default 'PENDING'
        check (state in ('PENDING', 'SENDING', 'ACKNOWLEDGED', 'REJECTED', 'FAILED', 'SUPERSEDED')),
    idempotency_key   text            not null unique,
    attempts          integer         not null default 0 check (attempts >= 0),
    next_attempt_at   timestamp(3),
    claimed_at        timestamp(3),
    claimed_by        text,
    payload           bytea,
    payload_hash      text,
    content_type      text,
    receipt           text,
    error             text,
    created_at        timestamp(3)    not null,
    settled_at        timestamp(3),
    unique (record_version_id, system),
    foreign key (workspace_id, record_version_id) references golden_record_versions (workspace_id, id)
        on delete cascade on update cascade
);
create index deliveries_workspace_id_idx on deliveries (workspace_id, created_at);
create index deliveries_due_idx on deliveries (next_attempt_at) where state in ('PENDING', 'FAILED');
create index deliveries_sending_idx on deliveries (claimed_at) where state = 'SENDING';

create table delivery_attempts (
    id           text         not null primary key,
    workspace_id text         not null references workspaces (id) on delete cascade on update cascade,
    delivery_id  text         not null references deliveries (id) on delete cascade on update cascade,
    attempt      integer      not null,
    started_at   timestamp(3) not null,
    ended_at     timestamp(3),
    node         text,
    outcome      text,
    receipt      text,
    error        text,
    unique (delivery_id, attempt)
);
create index delivery_attempts_workspace_id_idx on delivery_attempts (workspace_id, started_at);
