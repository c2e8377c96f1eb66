-- Whose a personal value is, so that one person's can be found and erased without reading any.
-- No reference to the member: nothing about a person may hold them back here.

alter table ledger_value add column user_id uuid;

create index ledger_value_user on ledger_value (tenant_id, user_id) where user_id is not null;

-- The eraser deletes, and to find what to delete it sees ids, never a value.
grant select (tenant_id, user_id), delete on ledger_value to bailiwick_eraser;
