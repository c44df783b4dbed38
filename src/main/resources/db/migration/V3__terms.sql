-- Clauses and variables: labels and places in the text, versions for optimistic locking, baselines, history.

alter table clauses
    add column label                text,
    add column page                 integer,
    add column version              bigint not null default 0,
    add column baseline_body        text,
    add column baseline_approved_at timestamp(3),
    add column removed_at           timestamp(3);

-- The old system wrote a clause's number before its title.
update clauses set label = substring(title from '^([0-9]+([.][0-9]+)*)[.]?[[:space:]]');

-- Deferrable, so that one statement can move a whole run of clauses: the rule is checked when the statement ends.
-- A clause that was taken out keeps its row under a negative order: least(min("order"), 0) - 1 in its workspace.
drop index clauses_workspace_id_order_key;
alter table clauses add constraint clauses_workspace_id_order_key
    unique (workspace_id, "order") deferrable initially immediate;
alter table clauses add constraint clauses_removed_check
    check ((removed_at is null) = ("order" >= 0)) not valid;
create index clauses_workspace_id_standing_idx on clauses (workspace_id, "order") where removed_at is null;

alter table variables
    add column kind                 text,
    add column text                 text,
    add column start_offset         integer,
    add column end_offset           integer,
    add column baseline_unit        text,
    add column baseline_approved_at timestamp(3),
    add column version              bigint not null default 0,
    add column removed_at           timestamp(3);
-- One unit served for value and baseline, and nobody wrote down when the baseline was approved.
update variables
   set baseline_unit = unit, baseline_approved_at = created_at
 where baseline_value is not null;
alter table variables add constraint variables_place_check
    check ((start_offset is null) = (end_offset is null) and start_offset >= 0 and end_offset >= start_offset);
create index variables_workspace_id_label_idx on variables (workspace_id, lower(label));

-- What was done: edit, insert, remove, move, import, revert, lock, unlock.
create table clause_history (
    id           text         not null primary key,
    workspace_id text         not null references workspaces (id) on delete cascade on update cascade,
    clause_id    text         not null,
    version      bigint       not null,
    change       text         not null,
    changed_at   timestamp(3) not null,
    changed_by   text         not null references users (id) on delete restrict on update cascade,
    before_text  text,
    after_text   text,
    before_order integer,
    after_order  integer,
    reason       text,
    foreign key (workspace_id, clause_id) references clauses (workspace_id, id) on delete cascade on update cascade
);
create index clause_history_clause_idx on clause_history (workspace_id, clause_id, changed_at);
create index clause_history_changed_by_idx on clause_history (changed_by);

create table variable_history (
    id           text         not null primary key,
    workspace_id text         not null references workspaces (id) on delete cascade on update cascade,
    variable_id  text         not null,
    version      bigint       not null,
    change       text         not null,
    changed_at   timestamp(3) not null,
    changed_by   text         not null references users (id) on delete restrict on update cascade,
    before_value text,
    before_unit  text,
    before_text  text,
    after_value  text,
    after_unit   text,
    after_text   text,
    reason       text,
    foreign key (workspace_id, variable_id) references variables (workspace_id, id) on delete cascade on update cascade
);
create index variable_history_variable_idx on variable_history (workspace_id, variable_id, changed_at);
create index variable_history_changed_by_idx on variable_history (changed_by);

-- Every baseline that was left behind, of a variable's value or, without a variable, of a clause's text.
create table baseline_history (
    id           text         not null primary key,
    workspace_id text         not null references workspaces (id) on delete cascade on update cascade,
    clause_id    text         not null,
    variable_id  text,
    approved_at  timestamp(3) not null,
    approved_by  text         not null references users (id) on delete restrict on update cascade,
    before_value text,
    before_unit  text,
    after_value  text,
    after_unit   text,
    reason       text,
    foreign key (workspace_id, clause_id) references clauses (workspace_id, id) on delete cascade on update cascade,
    foreign key (workspace_id, variable_id) references variables (workspace_id, id)
        on delete cascade on update cascade
);
create index baseline_history_clause_idx on baseline_history (workspace_id, clause_id, approved_at);
create index baseline_history_variable_idx on baseline_history (workspace_id, variable_id);
create index baseline_history_approved_by_idx on baseline_history (approved_by);
