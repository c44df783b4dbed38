-- Each delivery says in its workspace's row how the system stands, and finds it by workspace and system
-- (downstream_connectors_workspace_id_type_key). A probe, once a minute, is about a quarter of all rows and reads
-- them all. Without an index on what changes, and with room in its page, a row is changed in place.
drop index downstream_connectors_workspace_id_idx;
drop index downstream_connectors_type_idx;
drop index downstream_connectors_status_idx;
alter table downstream_connectors set (fillfactor = 80);
