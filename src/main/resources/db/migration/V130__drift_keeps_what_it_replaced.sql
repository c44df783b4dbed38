-- An overridden item shows the value that was approved before; rows from before have none.
alter table drift_items
    add column replaced_value text,
    add column replaced_unit text;
