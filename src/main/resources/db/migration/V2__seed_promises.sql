-- What the seed's schema promises and its tables do not hold: exact money, one workspace for a row and all that it
-- refers to, weights, locks, indexes. Rules are checked for new rows; rows of an adopted database that break one are
-- kept as they are (not valid) where they can live on, and mended where they could never be written again. What was
-- mended stands in adoption_repairs.

create table adoption_repairs (
    id          bigint       generated always as identity primary key,
    table_name  text         not null,
    row_id      text         not null,
    found       jsonb        not null,
    mended      text         not null,
    repaired_at timestamp(3) not null default (now() at time zone 'utc')
);

-- Users: e-mail in any letter case is one person, but for those who were there twice before.
alter table users add column email_clash boolean not null default false;
update users u
   set email_clash = true
 where exists (select from users o
                where lower(o.email) = lower(u.email) and (o.created_at, o.id) < (u.created_at, u.id));
insert into adoption_repairs (table_name, row_id, found, mended)
select 'users', id, jsonb_build_object('email', email), 'kept, reachable only by its exact e-mail'
  from users where email_clash;
create unique index users_lower_email_key on users (lower(email)) where not email_clash;

alter table refresh_tokens add constraint refresh_tokens_user_id_fkey
    foreign key (user_id) references users (id) on delete cascade on update cascade not valid;
create index sessions_user_id_idx on sessions (user_id);
create index sessions_expires_at_idx on sessions (expires_at);
alter table sessions add constraint sessions_expiry_check check (expires_at > created_at) not valid;

-- Workspaces: through text, since a cast from double rounds to 15 digits.
alter table workspaces alter column amount drop default;
alter table workspaces alter column amount type numeric using amount::text::numeric;
alter table workspaces alter column amount set default 0;
insert into adoption_repairs (table_name, row_id, found, mended)
select 'workspaces', id, jsonb_build_object('amount', amount::text), 'amount set to 0'
  from workspaces where not (amount >= 0 and amount < 'infinity');
update workspaces set amount = 0 where not (amount >= 0 and amount < 'infinity');
alter table workspaces add constraint workspaces_amount_check check (amount >= 0 and amount < 'infinity');
create index workspaces_created_by_id_idx on workspaces (created_by_id);
create index workspaces_name_idx on workspaces (lower(name));

alter table workspace_members add column is_external boolean not null default false;
create index workspace_members_user_id_status_idx on workspace_members (user_id, status);

-- Clauses: a lock and its holder come and go together, also when the holder's account is deleted.
insert into adoption_repairs (table_name, row_id, found, mended)
select 'clauses', id, jsonb_build_object('is_locked', is_locked, 'locked_by', locked_by, 'locked_at', locked_at), 'unlocked'
  from clauses where is_locked <> (locked_by is not null);
update clauses
   set is_locked = false, locked_by = null, locked_at = null
 where is_locked <> (locked_by is not null);
update clauses set locked_at = coalesce(locked_at, last_modified_at) where is_locked and locked_at is null;
update clauses set locked_at = null where not is_locked and locked_at is not null;

create function release_lock_without_holder() returns trigger language plpgsql as $$
begin
    if new.locked_by is null and old.locked_by is not null then
        new.is_locked := false;
        new.locked_at := null;
    end if;
    return new;
end
$$;
create trigger clauses_release_lock before update of locked_by on clauses
    for each row execute function release_lock_without_holder();
alter table clauses add constraint clauses_lock_check
    check (is_locked = (locked_by is not null) and is_locked = (locked_at is not null));

create index clauses_locked_by_idx on clauses (locked_by);
create index clauses_last_modified_by_idx on clauses (last_modified_by);
create index clauses_body_search_idx on clauses using gin (to_tsvector('english', body));
create index variables_last_modified_by_idx on variables (last_modified_by);
create index drift_items_current_modified_by_idx on drift_items (current_modified_by);
create index drift_items_approved_by_idx on drift_items (approved_by);
create index reconciliation_items_decided_by_idx on reconciliation_items (decided_by);

alter table graph_edges add constraint graph_edges_weight_check check (weight between 1 and 5) not valid;
alter table graph_edges add constraint graph_edges_no_loop_check check (source_id <> target_id) not valid;
alter table golden_records add constraint golden_records_count_check
    check (unresolved_high_drift_count >= 0) not valid;

-- A row and what it refers to stand in one workspace.
alter table clauses add constraint clauses_workspace_id_id_key unique (workspace_id, id);
alter table variables add constraint variables_workspace_id_id_key unique (workspace_id, id);
alter table graph_nodes add constraint graph_nodes_workspace_id_id_key unique (workspace_id, id);
alter table reconciliation_sessions
    add constraint reconciliation_sessions_workspace_id_id_key unique (workspace_id, id);

alter table variables add constraint variables_same_workspace_clause_fkey
    foreign key (workspace_id, clause_id) references clauses (workspace_id, id)
    on delete cascade on update cascade not valid;
alter table graph_nodes add constraint graph_nodes_same_workspace_clause_fkey
    foreign key (workspace_id, clause_id) references clauses (workspace_id, id)
    on delete set null (clause_id) on update cascade not valid;
alter table graph_nodes add constraint graph_nodes_same_workspace_variable_fkey
    foreign key (workspace_id, variable_id) references variables (workspace_id, id)
    on delete set null (variable_id) on update cascade not valid;
alter table graph_edges add constraint graph_edges_same_workspace_source_fkey
    foreign key (workspace_id, source_id) references graph_nodes (workspace_id, id)
    on delete cascade on update cascade not valid;
alter table graph_edges add constraint graph_edges_same_workspace_target_fkey
    foreign key (workspace_id, target_id) references graph_nodes (workspace_id, id)
    on delete cascade on update cascade not valid;
alter table drift_items add constraint drift_items_same_workspace_clause_fkey
    foreign key (workspace_id, clause_id) references clauses (workspace_id, id)
    on delete cascade on update cascade not valid;
alter table drift_items add constraint drift_items_same_workspace_variable_fkey
    foreign key (workspace_id, variable_id) references variables (workspace_id, id)
    on delete set null (variable_id) on update cascade not valid;
alter table reconciliation_items add constraint reconciliation_items_same_workspace_session_fkey
    foreign key (workspace_id, session_id) references reconciliation_sessions (workspace_id, id)
    on delete cascade on update cascade not valid;
alter table reconciliation_items add constraint reconciliation_items_same_workspace_clause_fkey
    foreign key (workspace_id, target_clause_id) references clauses (workspace_id, id)
    on delete cascade on update cascade not valid;
alter table reconciliation_items add constraint reconciliation_items_same_workspace_variable_fkey
    foreign key (workspace_id, target_variable_id) references variables (workspace_id, id)
    on delete set null (target_variable_id) on update cascade not valid;
alter table covenants add constraint covenants_same_workspace_clause_fkey
    foreign key (workspace_id, clause_id) references clauses (workspace_id, id)
    on delete cascade on update cascade not valid;
