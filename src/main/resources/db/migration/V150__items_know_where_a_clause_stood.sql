-- For an applied move or removal of a clause: the clauses that stood before it, the nearest first, so
-- that the opposite decision finds its place again. Null where that was not kept.
alter table reconciliation_items add column stood_behind text[];
