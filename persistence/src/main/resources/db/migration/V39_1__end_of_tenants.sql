-- A tenant that was deleted is erased once its grace is over, and a signed tombstone is left of it.

-- A directory: which deleted tenants are due, and when. No reference to the tenant: it is the last
-- to go.
create table tenant_deletion (
  tenant_id uuid primary key,
  due_at timestamptz not null
);

grant select, insert, update (due_at), delete on tenant_deletion to bailiwick_app;
grant select on tenant_deletion to bailiwick_eraser;

-- Global: whose it is is no tenant any more.
create table tombstone (
  id uuid primary key,
  at timestamptz not null,
  -- the newest row of its ledger
  version bigint not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  -- how many rows were erased, by table
  erased text not null check (erased is json object),
  key_id text not null,
  signature text not null
);

grant select on tombstone to bailiwick_app, bailiwick_auditor;
grant insert on tombstone to bailiwick_eraser;

-- What every table with a tenant lets the eraser do besides stands in afterMigrate.sql.
grant select (tenant_id, version, at, hash) on ledger to bailiwick_eraser;
grant select (tenant_id, reserved_until), update (tenant_id, reserved_until)
  on tenant_slug to bailiwick_eraser;
