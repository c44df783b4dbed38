-- Covenants are edited by hand too, each edit in the version that was seen.
alter table covenants add column version bigint not null default 0;
