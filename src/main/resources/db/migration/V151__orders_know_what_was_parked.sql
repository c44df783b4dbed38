-- The run that an engine ended only because it stopped itself: it is gone on with, other than one that a person stopped.
alter table job_orders add column parked_run bigint;
