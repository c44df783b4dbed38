-- A delivery may await approval at its system, or be called off by a person; connectors say why they stand as they do.

alter table deliveries
    add column looks         integer not null default 0 check (looks >= 0),
    add column is_correction boolean not null default false,
    drop constraint deliveries_state_check,
    add constraint deliveries_state_check check (state in (
        'PENDING', 'SENDING', 'AWAITING_APPROVAL', 'ACKNOWLEDGED', 'REJECTED', 'FAILED', 'SUPERSEDED', 'CANCELLED'));
drop index deliveries_open_idx;
drop index deliveries_due_idx;
drop index deliveries_sending_idx;
create index deliveries_open_idx on deliveries (system, next_attempt_at)
    where state in ('PENDING', 'SENDING', 'AWAITING_APPROVAL');

alter table downstream_connectors
    add column status_reason text,
    add column status_by     text not null default 'probe' check (status_by in ('delivery', 'probe'));

-- The last probe of each system, whichever node made it.
create table connector_probes (
    type      "ConnectorType" not null primary key,
    trouble   text,
    millis    integer         not null check (millis >= 0),
    probed_at timestamp(3)    not null
);
