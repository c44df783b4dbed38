-- Clauses are searched by number and title first, then by their words. A tsvector holds a megabyte at most, so of a
-- body longer than any clause the head is enough. This takes the place of the index on the bare body.
alter table clauses
    add column search tsvector generated always as (
        setweight(to_tsvector('english', coalesce(label, '') || ' ' || title), 'A')
        || setweight(to_tsvector('english', left(body, 200000)), 'B')) stored;
create index clauses_search_idx on clauses using gin (search);
drop index clauses_body_search_idx;
