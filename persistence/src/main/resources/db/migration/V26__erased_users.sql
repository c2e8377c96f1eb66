-- Who a user was can be forgotten; the id stays, since memberships that ended and ledgers name it.

alter table users add column erased_at timestamptz;

grant update (erased_at) on users to bailiwick_app;

-- The address that somebody was invited under is theirs as much as what stands beside the ledger,
-- and so is what another system called a member who has been removed. To find it the eraser sees
-- ids, never an address.
grant select (tenant_id, accepted_by), update (email) on invitation to bailiwick_eraser;
grant select (tenant_id, user_id, status), update (external_id) on membership to bailiwick_eraser;
