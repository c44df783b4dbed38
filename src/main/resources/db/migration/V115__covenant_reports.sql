-- What downstream systems say of the covenants' tests, the last word on each, as the golden record shows it.
create table covenant_reports (
    workspace_id text         not null references workspaces (id) on delete cascade on update cascade,
    covenant_id  text         not null,
    test_date    date         not null,
    reported_by  text         not null,
    result       text         not null,
    figure       text,
    reported_at  timestamp(3) not null,
    primary key (workspace_id, covenant_id, test_date, reported_by)
);

create trigger covenant_reports_revision_insert after insert on covenant_reports referencing new table as touched
    for each statement execute function count_revision('terms');
create trigger covenant_reports_revision_update after update on covenant_reports referencing new table as touched
    for each statement execute function count_revision('terms');
create trigger covenant_reports_revision_delete after delete on covenant_reports referencing old table as touched
    for each statement execute function count_revision('terms');

-- What they said before
insert into covenant_reports (workspace_id, covenant_id, test_date, reported_by, result, figure, reported_at)
select distinct on (workspace_id, covenant_id, test_date, system)
       workspace_id, covenant_id, test_date, system::text, result, value, seen_at
  from covenant_test_results
 order by workspace_id, covenant_id, test_date, system, seen_at desc, id desc;
