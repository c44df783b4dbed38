-- How often each sort of what a workspace holds has changed, so that a job looks only at those that moved since it last
-- did. Counted by the database: whoever writes is seen. Once a statement, in the order of the ids, so that two writers
-- of many workspaces wait for each other instead of locking each other out.

create table workspace_revisions (
    workspace_id text   not null references workspaces (id) on delete cascade on update cascade,
    subject      text   not null check (subject in ('terms', 'drift', 'graph', 'deal')),
    revision     bigint not null,
    primary key (workspace_id, subject)
);

-- What goes with its workspace is no change of it.
create function count_revision() returns trigger language plpgsql as $$
begin
    insert into workspace_revisions as r (workspace_id, subject, revision)
    select workspace_id, tg_argv[0], 1
      from (select distinct workspace_id from touched order by workspace_id) t
     where exists (select from workspaces w where w.id = t.workspace_id)
    on conflict (workspace_id, subject) do update set revision = r.revision + 1;
    return null;
end
$$;

do $$
declare
    watched record;
begin
    for watched in
        select * from (values ('clauses', 'terms'), ('variables', 'terms'), ('covenants', 'terms'),
                              ('covenant_figures', 'terms'), ('drift_items', 'drift'), ('graph_state', 'graph')) w (of_table, subject)
    loop
        execute format('create trigger %I after insert on %I referencing new table as touched
                            for each statement execute function count_revision(%L)',
                       watched.of_table || '_revision_insert', watched.of_table, watched.subject);
        execute format('create trigger %I after update on %I referencing new table as touched
                            for each statement execute function count_revision(%L)',
                       watched.of_table || '_revision_update', watched.of_table, watched.subject);
        execute format('create trigger %I after delete on %I referencing old table as touched
                            for each statement execute function count_revision(%L)',
                       watched.of_table || '_revision_delete', watched.of_table, watched.subject);
    end loop;
end
$$;

-- The deal itself, where the golden record shows it or its gate looks at it.
create function count_deal_revision() returns trigger language plpgsql as $$
begin
    insert into workspace_revisions as r (workspace_id, subject, revision) values (new.id, 'deal', 1)
    on conflict (workspace_id, subject) do update set revision = r.revision + 1;
    return null;
end
$$;
create trigger workspaces_revision_update
    after update of name, currency, amount, standard, governance_rules, base_pdf_name, baseline_sha256, archived_at
    on workspaces for each row execute function count_deal_revision();

-- What a job had before it when it last worked on a workspace, and in which run.
create table job_marks (
    job          text   not null,
    workspace_id text   not null references workspaces (id) on delete cascade on update cascade,
    mark         text   not null,
    run          bigint not null,
    primary key (job, workspace_id)
);
create index job_marks_workspace_id_idx on job_marks (workspace_id);
