-- The ledger: every change of a tenant's policy, numbered without a gap and chained by hash.

create table ledger (
  tenant_id uuid not null references tenant,
  version bigint not null check (version >= 1),
  at timestamptz not null,
  actor text not null,
  -- canonical JSON, kept as text: the very characters that were hashed
  changes text not null,
  previous text not null check (previous ~ '^[0-9a-f]{64}$'),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  -- tells readers which rows can still be followed by one that committed late
  xid xid8 not null default pg_current_xact_id(),
  primary key (tenant_id, version)
);

-- The personal values for which the ledger holds commitments: erasable, and the chain still stands.
create table ledger_value (
  tenant_id uuid not null,
  version bigint not null,
  commitment text not null,
  salt text not null,
  value text not null,
  primary key (tenant_id, version, commitment),
  foreign key (tenant_id, version) references ledger
);
