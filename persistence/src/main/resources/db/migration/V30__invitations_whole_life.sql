-- A guest's invitation says when their stay ends; every invitation says what became of its letter;
-- and one whose inviter lost the right is void for good.

alter table invitation
  add column guest_until timestamptz,
  add column letter_at timestamptz,
  add column delivery text not null default 'sent'
    check (delivery in ('waiting', 'sent', 'failed'));

update invitation set letter_at = created_at;

alter table invitation
  alter column letter_at set not null,
  alter column delivery drop default,
  drop constraint invitation_status_check,
  add constraint invitation_status_check
    check (status in ('pending', 'accepted', 'revoked', 'void'));

-- how many letters a tenant has asked for lately, and what waits in it
create index invitation_letters on invitation (tenant_id, letter_at);
create index invitation_pending on invitation (tenant_id, id) where status = 'pending';

alter table outbox add column attempts integer not null default 0;

grant update (letter_at, delivery) on invitation to bailiwick_app;
grant delete on invitation_token to bailiwick_app;
grant update (attempts) on outbox to bailiwick_app;
