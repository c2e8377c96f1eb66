-- Who owns a tenant from now on, and who does not any more.

-- A directory: which tenants have lost their last owner, and when.
create table ownerless_tenant (
  tenant_id uuid primary key references tenant,
  since timestamptz not null
);

grant select, insert, delete on ownerless_tenant to bailiwick_app;

-- An owner hands the tenant over, once the other one accepts; one at a time.
create table ownership_offer (
  tenant_id uuid primary key references tenant,
  from_user_id uuid not null,
  to_user_id uuid not null,
  offered_at timestamptz not null,
  expires_at timestamptz not null,
  foreign key (tenant_id, from_user_id) references membership,
  foreign key (tenant_id, to_user_id) references membership,
  check (from_user_id <> to_user_id),
  check (offered_at < expires_at)
);

alter table ownership_offer enable row level security;
alter table ownership_offer force row level security;
create policy own_tenant on ownership_offer
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

grant select, insert, update (from_user_id, to_user_id, offered_at, expires_at), delete
  on ownership_offer to bailiwick_app;
grant select on ownership_offer to bailiwick_auditor;
