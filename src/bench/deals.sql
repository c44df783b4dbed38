-- Fills a migrated database with deals: :first to :last, each of 20 clauses and 100 variables as an import leaves them, their
-- words in the clauses. In every second clause one value, a tenth of all, stands otherwise than approved, in the words too.

insert into users (id, email, password, name, updated_at)
values ('bench-user', 'bench@example.com', '-', 'Bench', now()) on conflict do nothing;

insert into workspaces (id, name, amount, created_by_id, updated_at)
select 'w' || lpad(w::text, 12, '0'), 'Deal ' || w, 125000000, 'bench-user', now()
  from generate_series(:first, :last) w;

create or replace function pg_temp.words(n integer, rate text) returns text language sql immutable as $$
    select 'The limit of sort ' || n || ' is USD 125,000,000 and the rate of sort ' || n || ' is ' || rate || ' per cent. per annum. '
        || 'The ratio of sort ' || n || ' does not exceed 4.00:1 on any day, and the last day of sort ' || n || ' is 30 June 2029. '
        || repeat('The parties shall do what they have agreed to do when it is to be done, and not before or after that. ', 4)
        || 'The fee of sort ' || n || ' is 0.50 per cent. of that limit, payable as Clause ' || (10 + (n + 7) % 20) || ' has it.'
$$;

insert into clauses (id, workspace_id, title, body, type, "order", is_sensitive, last_modified_by, updated_at, label,
                     baseline_body, baseline_approved_at)
select 'c' || lpad(w::text, 12, '0') || lpad(n::text, 4, '0'), 'w' || lpad(w::text, 12, '0'), 'Terms of sort ' || n,
       pg_temp.words(n, case when n % 2 = 0 then '3.25' else '2.75' end),
       case when n % 2 = 0 then 'financial' else 'covenant' end::"ClauseType", n - 9, n % 5 = 0, 'bench-user', now(), n::text,
       pg_temp.words(n, '2.75'), now()
  from generate_series(:first, :last) w, generate_series(10, 29) n;

insert into variables (id, workspace_id, clause_id, label, type, value, unit, baseline_value, baseline_unit, last_modified_by,
                       updated_at, kind, text, start_offset, end_offset, baseline_approved_at)
select 'v' || lpad(w::text, 12, '0') || lpad(n::text, 4, '0') || j, 'w' || lpad(w::text, 12, '0'),
       'c' || lpad(w::text, 12, '0') || lpad(n::text, 4, '0'), t.label || ' of sort ' || n, t.type::"VariableType",
       case when moved then '3.25' else t.value end, t.unit, t.value, t.unit, 'bench-user', now(), t.kind,
       t.words, t.place - 1, t.place - 1 + length(t.words), now()
  from generate_series(:first, :last) w
 cross join (select n, j, label, type, kind, value, unit, n % 2 = 0 and j = 2 as moved,
                    case when n % 2 = 0 and j = 2 then '3.25 per cent. per annum' else words end as words,
                    strpos(pg_temp.words(n, case when n % 2 = 0 then '3.25' else '2.75' end),
                           case when n % 2 = 0 and j = 2 then '3.25 per cent. per annum' else words end) as place
               from generate_series(10, 29) n
              cross join (values (1, 'Limit', 'financial', 'money', '125000000', 'USD', 'USD 125,000,000'),
                                 (2, 'Rate', 'financial', 'percentage', '2.75', null, '2.75 per cent. per annum'),
                                 (3, 'Ratio', 'ratio', 'ratio', '4.00', 'x', '4.00:1'),
                                 (4, 'Last day', 'financial', 'date', '2029-06-30', null, '30 June 2029'),
                                 (5, 'Fee', 'financial', 'percentage', '0.50', null, '0.50 per cent.'))
                         v (j, label, type, kind, value, unit, words)) t;

analyze;
