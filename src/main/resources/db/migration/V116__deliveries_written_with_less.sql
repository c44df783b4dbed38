-- A delivery's row is written four times in a second or two. What belongs to a workspace is found by
-- deliveries_order_idx, and room in the page lets the payload be kept without touching any index.
drop index deliveries_workspace_id_idx;
alter table deliveries set (fillfactor = 70);
alter table delivery_attempts set (fillfactor = 70);
