-- Where a proposal is carried out: its words in the text it was made against, and its place among the clauses.

alter table reconciliation_sessions
    add column format_count integer not null default 0 check (format_count >= 0);

-- clause_version: of the target clause when the session was made; edit.start and edit.end count in that text.
-- after_clause_id: for a new or moved clause, the one it comes behind; null to come first.
-- made_clause_id: the clause that applying the item put into the agreement.
alter table reconciliation_items
    add column clause_version  bigint,
    add column after_clause_id text,
    add column made_clause_id  text;
alter table reconciliation_items add constraint reconciliation_items_after_clause_fkey
    foreign key (workspace_id, after_clause_id) references clauses (workspace_id, id)
    on delete set null (after_clause_id) on update cascade;
alter table reconciliation_items add constraint reconciliation_items_made_clause_fkey
    foreign key (workspace_id, made_clause_id) references clauses (workspace_id, id)
    on delete set null (made_clause_id) on update cascade;
create index reconciliation_items_after_clause_idx on reconciliation_items (workspace_id, after_clause_id);
create index reconciliation_items_made_clause_idx on reconciliation_items (workspace_id, made_clause_id);
create index reconciliation_items_open_variable_idx
    on reconciliation_items (workspace_id, target_variable_id) where decision = 'pending';
