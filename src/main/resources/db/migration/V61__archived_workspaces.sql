-- An archived workspace is read and no more; no job visits it.
alter table workspaces add column archived_at timestamp(3);
create index workspaces_running_idx on workspaces (id) where archived_at is null;
