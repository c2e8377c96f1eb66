-- One person may have several identities, and the provider says of each what it says.

alter table identity
  add column email text,
  add column email_verified boolean not null default false,
  add column enabled boolean not null default true,
  add column mfa_enrolled boolean not null default false,
  -- when the provider's directory was about to be asked; before that, nothing is known
  add column facts_at timestamptz,
  add column linked_at timestamptz not null default now(),
  add check (
    facts_at is not null or (email is null and not email_verified and enabled and not mfa_enrolled));

update identity
set email = users.email, email_verified = users.email_verified, enabled = users.enabled,
  mfa_enrolled = users.mfa_enrolled, facts_at = users.facts_at
from users where users.id = identity.user_id;

alter table users
  drop column email,
  drop column email_verified,
  drop column enabled,
  drop column mfa_enrolled,
  drop column facts_at;

grant update (email, email_verified, enabled, mfa_enrolled, facts_at) on identity to bailiwick_app;
-- to lock a user, which is all that it allows
grant update (created_at) on users to bailiwick_app;
