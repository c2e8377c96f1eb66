-- What else the provider's directory says of a user; where nobody asked it, nothing is said.

alter table users
  add column enabled boolean not null default true,
  add column mfa_enrolled boolean not null default false,
  add check (facts_at is not null or (enabled and not mfa_enrolled));

grant update (enabled, mfa_enrolled) on users to bailiwick_app;
