-- Whom a moved value serves, where that is known: a lower margin or a looser covenant the borrower.
alter table drift_items
    add column favours text check (favours in ('borrower-friendly', 'lender-friendly'));
