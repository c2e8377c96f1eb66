-- Tenants. A tenant's row is also the lock that puts its policy writes in one order.

create table tenant (
  tenant_id uuid primary key,
  slug text not null,
  name text not null,
  -- the number of the newest row of its ledger
  policy_version bigint not null check (policy_version >= 0),
  created_at timestamptz not null
);

-- A directory: found before the tenant is known, so it holds ids only.
create table tenant_slug (
  slug text primary key,
  -- deferred: the slug is taken before its tenant begins, in the same transaction
  tenant_id uuid not null references tenant deferrable initially deferred
);
