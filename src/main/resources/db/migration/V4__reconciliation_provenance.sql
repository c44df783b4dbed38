-- Where a proposal comes from and why it matched, and counters that add up.

alter table reconciliation_sessions add column sha256 text;
create unique index reconciliation_sessions_workspace_id_sha256_key
    on reconciliation_sessions (workspace_id, sha256) where sha256 is not null;

alter table reconciliation_items
    add column number        integer,
    add column kind          text,
    add column score         double precision,
    add column evidence      jsonb,
    add column matched_by    text,
    add column author        text,
    add column marked_at     timestamp(3),
    add column page          integer,
    add column edit          jsonb,
    add column new_clause    jsonb,
    add column value_change  jsonb,
    add column competes_with jsonb,
    add column version       bigint not null default 0;
with numbered as (
    select id, row_number() over (partition by session_id order by created_at, id) as number from reconciliation_items
)
update reconciliation_items i
   set number = n.number, kind = 'change', score = 0, matched_by = 'adopted', evidence = '[]', competes_with = '[]'
  from numbered n
 where n.id = i.id;
alter table reconciliation_items
    alter column number set not null,
    alter column kind set not null,
    alter column score set not null,
    alter column score set default 0,
    alter column evidence set not null,
    alter column evidence set default '[]',
    alter column competes_with set not null,
    alter column competes_with set default '[]',
    alter column matched_by set not null,
    alter column matched_by set default 'none',
    add constraint reconciliation_items_score_check check (score between 0 and 1);
create unique index reconciliation_items_session_id_number_key on reconciliation_items (session_id, number);
create index reconciliation_items_workspace_id_decision_idx on reconciliation_items (workspace_id, decision);

-- The counters of the old system could be driven apart by parallel decisions: count the items instead.
with counted as (
    select s.id,
           count(i.id) as total,
           count(i.id) filter (where i.decision = 'applied') as applied,
           count(i.id) filter (where i.decision = 'rejected') as rejected,
           count(i.id) filter (where i.decision = 'pending') as pending
      from reconciliation_sessions s
      left join reconciliation_items i on i.session_id = s.id
     group by s.id
), wrong as (
    select s.*, c.total, c.applied, c.rejected, c.pending
      from reconciliation_sessions s
      join counted c on c.id = s.id
     where (s.total_items, s.applied_count, s.rejected_count, s.pending_count)
           is distinct from (c.total, c.applied, c.rejected, c.pending)
), noted as (
    insert into adoption_repairs (table_name, row_id, found, mended)
    select 'reconciliation_sessions', id,
           jsonb_build_object('total_items', total_items, 'applied_count', applied_count,
                              'rejected_count', rejected_count, 'pending_count', pending_count),
           'counted again'
      from wrong
)
update reconciliation_sessions s
   set total_items = w.total, applied_count = w.applied, rejected_count = w.rejected, pending_count = w.pending
  from wrong w
 where w.id = s.id;
alter table reconciliation_sessions add constraint reconciliation_sessions_counters_check
    check (applied_count >= 0 and rejected_count >= 0 and pending_count >= 0
           and applied_count + rejected_count + pending_count = total_items);
