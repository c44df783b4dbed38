-- The processes on this database that work on jobs, each seen for as long as it says so.
create table job_nodes (
    id      text        not null primary key,
    name    text        not null,
    seen_at timestamptz not null,
    lease   interval    not null
);
create view living_nodes as select id from job_nodes where seen_at + lease > clock_timestamp();

-- Jobs asked for, one after the other, by the node that sees them through; when that dies, another one takes over.
create table job_orders (
    id         text        not null primary key,
    jobs       text[]      not null,
    scope      text        not null,
    node_id    text        not null,
    ordered_at timestamptz not null default clock_timestamp(),
    ended_at   timestamptz
);
create index job_orders_open_idx on job_orders (node_id) where ended_at is null;

-- Which node works on a range of workspaces: one at a time.
create table job_claims (
    step_execution_id bigint      not null primary key,
    node_id           text        not null,
    claimed_at        timestamptz not null default clock_timestamp()
);
