-- An override that waits for a risk member's approval: the item stays unresolved and the baseline stands.
alter table drift_items
    add column override_requested_by   text references users (id) on delete set null on update cascade,
    add column override_requested_at   timestamp(3),
    add column override_reason         text,
    add column override_reason_category "ReasonCategory";
create index drift_items_override_requested_by_idx on drift_items (override_requested_by);

-- The term that a node of a list of definitions stands for, and whether its clause is sensitive: so that flags can be
-- set without reading the agreement.
alter table graph_nodes
    add column term      text,
    add column sensitive boolean not null default false;
update graph_nodes n
   set sensitive = true
  from clauses c
 where c.is_sensitive
   and c.id in (n.clause_id, (select v.clause_id from variables v where v.id = n.variable_id));
