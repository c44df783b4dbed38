-- Deliveries go out in the order of their versions, and one that may have arrived is settled before anything newer.

alter table deliveries
    add column record_version   integer check (record_version >= 1),
    add column may_have_arrived boolean not null default false;
update deliveries d
   set record_version = v.version
  from golden_record_versions v
 where v.id = d.record_version_id;
alter table deliveries alter column record_version set not null;
create index deliveries_order_idx on deliveries (workspace_id, system, record_version);
create index deliveries_open_idx on deliveries (system, next_attempt_at) where state in ('PENDING', 'SENDING');
