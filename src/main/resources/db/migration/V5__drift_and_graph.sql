-- Drift with the rule that decided and one open item for a term; findings of the graph.

alter table drift_items
    add column rule          text,
    add column baseline_unit text,
    add column current_unit  text,
    add column version       bigint not null default 0;

update drift_items set rule = 'adopted';
alter table drift_items alter column rule set not null;

-- Of several open items for one term the newest stays open.
with ranked as (
    select id, status, approval_reason,
           first_value(id) over newest as kept,
           row_number() over newest as place
      from drift_items
     where status = 'unresolved'
    window newest as (partition by workspace_id, coalesce(variable_id, 'clause ' || clause_id)
                      order by current_modified_at desc, created_at desc, id)
), noted as (
    insert into adoption_repairs (table_name, row_id, found, mended)
    select 'drift_items', id, jsonb_build_object('status', status, 'approval_reason', approval_reason),
           'closed: a second open item for the term of ' || kept
      from ranked where place > 1
)
update drift_items d
   set status = 'reverted',
       approval_reason = 'Closed on adoption: a second open item for the term of ' || r.kept
  from ranked r
 where r.id = d.id and r.place > 1;
create unique index drift_items_open_variable_key
    on drift_items (variable_id) where status = 'unresolved' and variable_id is not null;
create unique index drift_items_open_clause_key
    on drift_items (clause_id) where status = 'unresolved' and variable_id is null;
create index drift_items_workspace_id_status_idx on drift_items (workspace_id, status, severity);

alter table graph_state add column input_hash text;

create table graph_findings (
    id           text         not null primary key,
    workspace_id text         not null references workspaces (id) on delete cascade on update cascade,
    rule         text         not null,
    node_id      text,
    clause_id    text,
    message      text         not null,
    remedy       text         not null,
    created_at   timestamp(3) not null default (now() at time zone 'utc'),
    foreign key (workspace_id, node_id) references graph_nodes (workspace_id, id)
        on delete cascade on update cascade,
    foreign key (workspace_id, clause_id) references clauses (workspace_id, id) on delete cascade on update cascade
);
create index graph_findings_workspace_id_rule_idx on graph_findings (workspace_id, rule);
create index graph_findings_node_idx on graph_findings (workspace_id, node_id);
create index graph_findings_clause_idx on graph_findings (workspace_id, clause_id);
