-- What a tenant says is its domain, and which of these DNS has proven.

create table domain (
  tenant_id uuid not null references tenant,
  name text not null,
  challenge text not null,
  created_at timestamptz not null,
  verified_at timestamptz,
  checked_at timestamptz,
  missing_since timestamptz,
  join_role text,
  join_workspace_id uuid,
  join_by_kind text check (join_by_kind in ('user', 'application')),
  join_by_id uuid,
  primary key (tenant_id, name),
  foreign key (tenant_id, join_workspace_id) references workspace,
  -- what people are given is given by somebody
  check (num_nonnulls(join_role, join_by_kind, join_by_id) in (0, 3))
);

-- A directory: whose a proven domain is, which is one tenant's at a time, and when DNS is asked again.
create table proven_domain (
  name text primary key,
  tenant_id uuid not null,
  check_at timestamptz not null,
  foreign key (tenant_id, name) references domain on delete cascade
);

create index proven_domain_due on proven_domain (check_at);
create index proven_domain_tenant on proven_domain (tenant_id, name);

alter table domain enable row level security;
alter table domain force row level security;
create policy own_tenant on domain
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

grant select, insert, delete, update (verified_at, checked_at, missing_since, join_role,
  join_workspace_id, join_by_kind, join_by_id) on domain to bailiwick_app;
grant select, insert, update (check_at), delete on proven_domain to bailiwick_app;
grant select on domain to bailiwick_auditor;
