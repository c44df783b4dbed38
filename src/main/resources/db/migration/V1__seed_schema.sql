-- The schema of the system that this product continues, as its ORM creates it in PostgreSQL. A database
-- that was created by that system is baselined here and migrated on; so nothing in this file may change.

create type "Role" as enum ('agent', 'legal', 'risk', 'investor');
create type "MemberStatus" as enum ('active', 'pending', 'removed');
create type "ClauseType" as enum ('financial', 'covenant', 'definition', 'xref', 'general');
create type "VariableType" as enum ('financial', 'definition', 'covenant', 'ratio');
create type "NodeType" as enum ('financial', 'covenant', 'definition', 'xref');
create type "DriftSeverity" as enum ('HIGH', 'MEDIUM', 'LOW');
create type "DriftStatus" as enum ('unresolved', 'overridden', 'reverted', 'approved');
create type "ConfidenceLevel" as enum ('HIGH', 'MEDIUM', 'LOW');
create type "ReconciliationDecision" as enum ('pending', 'applied', 'rejected');
create type "ReconciliationFileType" as enum ('docx', 'pdf');
create type "ConnectorStatus" as enum ('READY', 'IN_REVIEW', 'DISCONNECTED');
create type "ConnectorType" as enum ('LoanIQ', 'Finastra', 'Allvue', 'CovenantTracker');
create type "GoldenRecordStatus" as enum ('READY', 'IN_REVIEW');
create type "AuditEventType" as enum (
    'LOGIN', 'LOGOUT', 'WORKSPACE_CREATE', 'INVITE_SENT', 'ROLE_CHANGED', 'MEMBER_REMOVED', 'CLAUSE_EDIT',
    'VARIABLE_EDIT', 'VARIABLE_BIND', 'GRAPH_SYNC', 'DRIFT_OVERRIDE', 'DRIFT_REVERT', 'DRIFT_APPROVE',
    'RECON_APPLY', 'RECON_REJECT', 'PUBLISH', 'EXPORT_JSON', 'EXPORT_AUDIT', 'GOVERNANCE_UPDATED',
    'SECTION_LOCKED', 'SECTION_UNLOCKED'
);
create type "ReasonCategory" as enum (
    'borrower_request', 'market_conditions', 'credit_update', 'legal_requirement', 'other'
);

create table users (
    id         text         not null,
    email      text         not null,
    password   text         not null,
    name       text         not null,
    avatar_url text,
    created_at timestamp(3) not null default current_timestamp,
    updated_at timestamp(3) not null,
    constraint users_pkey primary key (id)
);

create table sessions (
    id         text         not null,
    user_id    text         not null,
    created_at timestamp(3) not null default current_timestamp,
    expires_at timestamp(3) not null,
    constraint sessions_pkey primary key (id)
);

create table refresh_tokens (
    id         text         not null,
    token      text         not null,
    user_id    text         not null,
    expires_at timestamp(3) not null,
    created_at timestamp(3) not null default current_timestamp,
    revoked_at timestamp(3),
    constraint refresh_tokens_pkey primary key (id)
);

create table workspaces (
    id               text             not null,
    name             text             not null,
    currency         text             not null default 'USD',
    amount           double precision not null default 0,
    standard         text             not null default 'LMA',
    base_pdf_name    text,
    created_at       timestamp(3)     not null default current_timestamp,
    last_sync_at     timestamp(3)     not null default current_timestamp,
    created_by_id    text             not null,
    governance_rules jsonb            not null default '{}',
    updated_at       timestamp(3)     not null,
    constraint workspaces_pkey primary key (id)
);

create table workspace_members (
    id           text           not null,
    workspace_id text           not null,
    user_id      text           not null,
    role         "Role"         not null default 'investor',
    is_admin     boolean        not null default false,
    status       "MemberStatus" not null default 'pending',
    invited_at   timestamp(3)   not null default current_timestamp,
    joined_at    timestamp(3),
    constraint workspace_members_pkey primary key (id)
);

create table clauses (
    id               text         not null,
    workspace_id     text         not null,
    title            text         not null,
    body             text         not null,
    type             "ClauseType" not null,
    "order"          integer      not null,
    is_sensitive     boolean      not null default false,
    is_locked        boolean      not null default false,
    locked_by        text,
    locked_at        timestamp(3),
    last_modified_at timestamp(3) not null default current_timestamp,
    last_modified_by text         not null,
    created_at       timestamp(3) not null default current_timestamp,
    updated_at       timestamp(3) not null,
    constraint clauses_pkey primary key (id)
);

create table variables (
    id               text           not null,
    workspace_id     text           not null,
    clause_id        text           not null,
    label            text           not null,
    type             "VariableType" not null,
    value            text           not null,
    unit             text,
    baseline_value   text,
    created_at       timestamp(3)   not null default current_timestamp,
    last_modified_at timestamp(3)   not null default current_timestamp,
    last_modified_by text,
    updated_at       timestamp(3)   not null,
    constraint variables_pkey primary key (id)
);

create table graph_nodes (
    id           text         not null,
    workspace_id text         not null,
    label        text         not null,
    type         "NodeType"   not null,
    clause_id    text,
    variable_id  text,
    value        text,
    has_drift    boolean      not null default false,
    has_warning  boolean      not null default false,
    created_at   timestamp(3) not null default current_timestamp,
    updated_at   timestamp(3) not null,
    constraint graph_nodes_pkey primary key (id)
);

create table graph_edges (
    id           text         not null,
    workspace_id text         not null,
    source_id    text         not null,
    target_id    text         not null,
    weight       integer      not null default 1,
    created_at   timestamp(3) not null default current_timestamp,
    constraint graph_edges_pkey primary key (id)
);

create table graph_state (
    id               text             not null,
    workspace_id     text             not null,
    integrity_score  double precision not null default 1,
    last_computed_at timestamp(3)     not null default current_timestamp,
    constraint graph_state_pkey primary key (id)
);

create table drift_items (
    id                   text            not null,
    workspace_id         text            not null,
    clause_id            text            not null,
    variable_id          text,
    title                text            not null,
    type                 "ClauseType"    not null,
    severity             "DriftSeverity" not null,
    baseline_value       text            not null,
    baseline_approved_at timestamp(3)    not null,
    current_value        text            not null,
    current_modified_at  timestamp(3)    not null,
    current_modified_by  text            not null,
    status               "DriftStatus"   not null default 'unresolved',
    approved_by          text,
    approved_at          timestamp(3),
    approval_reason      text,
    created_at           timestamp(3)    not null default current_timestamp,
    updated_at           timestamp(3)    not null,
    constraint drift_items_pkey primary key (id)
);

create table reconciliation_sessions (
    id             text                     not null,
    workspace_id   text                     not null,
    file_name      text                     not null,
    file_type      "ReconciliationFileType" not null,
    uploaded_at    timestamp(3)             not null default current_timestamp,
    uploaded_by    text                     not null,
    total_items    integer                  not null default 0,
    applied_count  integer                  not null default 0,
    rejected_count integer                  not null default 0,
    pending_count  integer                  not null default 0,
    created_at     timestamp(3)             not null default current_timestamp,
    updated_at     timestamp(3)             not null,
    constraint reconciliation_sessions_pkey primary key (id)
);

create table reconciliation_items (
    id                 text                     not null,
    workspace_id       text                     not null,
    session_id         text                     not null,
    incoming_snippet   text                     not null,
    target_clause_id   text                     not null,
    target_variable_id text,
    confidence         "ConfidenceLevel"        not null,
    baseline_value     text                     not null,
    current_value      text                     not null,
    proposed_value     text                     not null,
    decision           "ReconciliationDecision" not null default 'pending',
    decision_reason    text,
    decided_by         text,
    decided_at         timestamp(3),
    created_at         timestamp(3)             not null default current_timestamp,
    updated_at         timestamp(3)             not null,
    constraint reconciliation_items_pkey primary key (id)
);

create table golden_records (
    id                          text                 not null,
    workspace_id                text                 not null,
    status                      "GoldenRecordStatus" not null default 'IN_REVIEW',
    integrity_score             double precision     not null default 0,
    unresolved_high_drift_count integer              not null default 0,
    last_export_at              timestamp(3),
    last_publish_at             timestamp(3),
    schema_json                 text                 not null default '{}',
    created_at                  timestamp(3)         not null default current_timestamp,
    updated_at                  timestamp(3)         not null,
    constraint golden_records_pkey primary key (id)
);

create table downstream_connectors (
    id           text              not null,
    workspace_id text              not null,
    name         text              not null,
    type         "ConnectorType"   not null,
    status       "ConnectorStatus" not null default 'DISCONNECTED',
    last_sync_at timestamp(3),
    created_at   timestamp(3)      not null default current_timestamp,
    updated_at   timestamp(3)      not null,
    constraint downstream_connectors_pkey primary key (id)
);

create table covenants (
    id                text         not null,
    workspace_id      text         not null,
    name              text         not null,
    test_frequency    text         not null,
    threshold         text         not null,
    calculation_basis text         not null,
    clause_id         text         not null,
    created_at        timestamp(3) not null default current_timestamp,
    updated_at        timestamp(3) not null,
    constraint covenants_pkey primary key (id)
);

create table audit_events (
    id              text             not null,
    workspace_id    text,
    timestamp       timestamp(3)     not null default current_timestamp,
    actor_id        text             not null,
    actor_name      text             not null,
    event_type      "AuditEventType" not null,
    target_type     text,
    target_id       text,
    before_state    text,
    after_state     text,
    reason          text,
    reason_category "ReasonCategory",
    constraint audit_events_pkey primary key (id)
);

create unique index users_email_key on users (email);
create unique index refresh_tokens_token_key on refresh_tokens (token);
create unique index workspace_members_user_id_workspace_id_key on workspace_members (user_id, workspace_id);
create unique index clauses_workspace_id_order_key on clauses (workspace_id, "order");
create unique index graph_edges_workspace_id_source_id_target_id_key on graph_edges (workspace_id, source_id, target_id);
create unique index graph_state_workspace_id_key on graph_state (workspace_id);
create unique index golden_records_workspace_id_key on golden_records (workspace_id);

create index refresh_tokens_user_id_idx on refresh_tokens (user_id);
create index refresh_tokens_expires_at_idx on refresh_tokens (expires_at);
create index workspace_members_workspace_id_idx on workspace_members (workspace_id);
create index workspace_members_user_id_idx on workspace_members (user_id);
create index workspace_members_status_idx on workspace_members (status);
create index clauses_workspace_id_idx on clauses (workspace_id);
create index clauses_type_idx on clauses (type);
create index clauses_is_locked_idx on clauses (is_locked);
create index variables_workspace_id_idx on variables (workspace_id);
create index variables_clause_id_idx on variables (clause_id);
create index variables_type_idx on variables (type);
create index graph_nodes_workspace_id_idx on graph_nodes (workspace_id);
create index graph_nodes_type_idx on graph_nodes (type);
create index graph_nodes_clause_id_idx on graph_nodes (clause_id);
create index graph_nodes_variable_id_idx on graph_nodes (variable_id);
create index graph_edges_workspace_id_idx on graph_edges (workspace_id);
create index graph_edges_source_id_idx on graph_edges (source_id);
create index graph_edges_target_id_idx on graph_edges (target_id);
create index drift_items_workspace_id_idx on drift_items (workspace_id);
create index drift_items_clause_id_idx on drift_items (clause_id);
create index drift_items_variable_id_idx on drift_items (variable_id);
create index drift_items_severity_idx on drift_items (severity);
create index drift_items_status_idx on drift_items (status);
create index reconciliation_sessions_workspace_id_idx on reconciliation_sessions (workspace_id);
create index reconciliation_sessions_uploaded_by_idx on reconciliation_sessions (uploaded_by);
create index reconciliation_sessions_file_type_idx on reconciliation_sessions (file_type);
create index reconciliation_items_workspace_id_idx on reconciliation_items (workspace_id);
create index reconciliation_items_session_id_idx on reconciliation_items (session_id);
create index reconciliation_items_decision_idx on reconciliation_items (decision);
create index reconciliation_items_confidence_idx on reconciliation_items (confidence);
create index reconciliation_items_target_clause_id_idx on reconciliation_items (target_clause_id);
create index reconciliation_items_target_variable_id_idx on reconciliation_items (target_variable_id);
create index downstream_connectors_workspace_id_idx on downstream_connectors (workspace_id);
create index downstream_connectors_type_idx on downstream_connectors (type);
create index downstream_connectors_status_idx on downstream_connectors (status);
create index covenants_workspace_id_idx on covenants (workspace_id);
create index covenants_clause_id_idx on covenants (clause_id);
create index audit_events_workspace_id_idx on audit_events (workspace_id);
create index audit_events_actor_id_idx on audit_events (actor_id);
create index audit_events_event_type_idx on audit_events (event_type);
create index audit_events_timestamp_idx on audit_events (timestamp);

alter table sessions add constraint sessions_user_id_fkey
    foreign key (user_id) references users (id) on delete cascade on update cascade;
alter table workspaces add constraint workspaces_created_by_id_fkey
    foreign key (created_by_id) references users (id) on delete restrict on update cascade;
alter table workspace_members add constraint workspace_members_user_id_fkey
    foreign key (user_id) references users (id) on delete cascade on update cascade;
alter table workspace_members add constraint workspace_members_workspace_id_fkey
    foreign key (workspace_id) references workspaces (id) on delete cascade on update cascade;
alter table clauses add constraint clauses_workspace_id_fkey
    foreign key (workspace_id) references workspaces (id) on delete cascade on update cascade;
alter table clauses add constraint clauses_locked_by_fkey
    foreign key (locked_by) references users (id) on delete set null on update cascade;
alter table clauses add constraint clauses_last_modified_by_fkey
    foreign key (last_modified_by) references users (id) on delete restrict on update cascade;
alter table variables add constraint variables_workspace_id_fkey
    foreign key (workspace_id) references workspaces (id) on delete cascade on update cascade;
alter table variables add constraint variables_clause_id_fkey
    foreign key (clause_id) references clauses (id) on delete cascade on update cascade;
alter table variables add constraint variables_last_modified_by_fkey
    foreign key (last_modified_by) references users (id) on delete set null on update cascade;
alter table graph_nodes add constraint graph_nodes_workspace_id_fkey
    foreign key (workspace_id) references workspaces (id) on delete cascade on update cascade;
alter table graph_nodes add constraint graph_nodes_clause_id_fkey
    foreign key (clause_id) references clauses (id) on delete set null on update cascade;
alter table graph_nodes add constraint graph_nodes_variable_id_fkey
    foreign key (variable_id) references variables (id) on delete set null on update cascade;
alter table graph_edges add constraint graph_edges_workspace_id_fkey
    foreign key (workspace_id) references workspaces (id) on delete cascade on update cascade;
alter table graph_edges add constraint graph_edges_source_id_fkey
    foreign key (source_id) references graph_nodes (id) on delete cascade on update cascade;
alter table graph_edges add constraint graph_edges_target_id_fkey
    foreign key (target_id) references graph_nodes (id) on delete cascade on update cascade;
alter table graph_state add constraint graph_state_workspace_id_fkey
    foreign key (workspace_id) references workspaces (id) on delete cascade on update cascade;
alter table drift_items add constraint drift_items_workspace_id_fkey
    foreign key (workspace_id) references workspaces (id) on delete cascade on update cascade;
alter table drift_items add constraint drift_items_clause_id_fkey
    foreign key (clause_id) references clauses (id) on delete cascade on update cascade;
alter table drift_items add constraint drift_items_variable_id_fkey
    foreign key (variable_id) references variables (id) on delete set null on update cascade;
alter table drift_items add constraint drift_items_current_modified_by_fkey
    foreign key (current_modified_by) references users (id) on delete restrict on update cascade;
alter table drift_items add constraint drift_items_approved_by_fkey
    foreign key (approved_by) references users (id) on delete set null on update cascade;
alter table reconciliation_sessions add constraint reconciliation_sessions_workspace_id_fkey
    foreign key (workspace_id) references workspaces (id) on delete cascade on update cascade;
alter table reconciliation_sessions add constraint reconciliation_sessions_uploaded_by_fkey
    foreign key (uploaded_by) references users (id) on delete restrict on update cascade;
alter table reconciliation_items add constraint reconciliation_items_workspace_id_fkey
    foreign key (workspace_id) references workspaces (id) on delete cascade on update cascade;
alter table reconciliation_items add constraint reconciliation_items_session_id_fkey
    foreign key (session_id) references reconciliation_sessions (id) on delete cascade on update cascade;
alter table reconciliation_items add constraint reconciliation_items_target_clause_id_fkey
    foreign key (target_clause_id) references clauses (id) on delete cascade on update cascade;
alter table reconciliation_items add constraint reconciliation_items_target_variable_id_fkey
    foreign key (target_variable_id) references variables (id) on delete set null on update cascade;
alter table reconciliation_items add constraint reconciliation_items_decided_by_fkey
    foreign key (decided_by) references users (id) on delete set null on update cascade;
alter table golden_records add constraint golden_records_workspace_id_fkey
    foreign key (workspace_id) references workspaces (id) on delete cascade on update cascade;
alter table downstream_connectors add constraint downstream_connectors_workspace_id_fkey
    foreign key (workspace_id) references workspaces (id) on delete cascade on update cascade;
alter table covenants add constraint covenants_workspace_id_fkey
    foreign key (workspace_id) references workspaces (id) on delete cascade on update cascade;
alter table covenants add constraint covenants_clause_id_fkey
    foreign key (clause_id) references clauses (id) on delete cascade on update cascade;
alter table audit_events add constraint audit_events_workspace_id_fkey
    foreign key (workspace_id) references workspaces (id) on delete set null on update cascade;
alter table audit_events add constraint audit_events_actor_id_fkey
    foreign key (actor_id) references users (id) on delete restrict on update cascade;
