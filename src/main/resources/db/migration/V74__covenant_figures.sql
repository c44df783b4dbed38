-- What a covenant's test gave: the figure of a test date, as the borrower's certificate states it.
alter table covenants add constraint covenants_workspace_id_id_key unique (workspace_id, id);

create table covenant_figures (
    workspace_id text         not null,
    covenant_id  text         not null,
    test_date    date         not null,
    figure       numeric      not null,
    recorded_at  timestamp(3) not null,
    recorded_by  text         not null references users (id) on delete restrict on update cascade,
    constraint covenant_figures_pkey primary key (workspace_id, covenant_id, test_date),
    constraint covenant_figures_covenant_fkey foreign key (workspace_id, covenant_id)
        references covenants (workspace_id, id) on delete cascade on update cascade
);
