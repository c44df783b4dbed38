-- Each delivery says in its workspace's row how the system stands. The row is always found by
-- workspace and system (downstream_connectors_workspace_id_type_key); without an index on what changes,
-- and with room in its page, it is changed in place.
drop index downstream_connectors_workspace_id_idx;
drop index downstream_connectors_type_idx;
drop index downstream_connectors_status_idx;
alter table downstream_connectors set (fillfactor = 80);
