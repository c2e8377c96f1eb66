-- A tenant can be called otherwise, found under another slug, and set by its admins.

alter table tenant add column settings text not null default '{}' check (settings is json object);

grant update (slug, name, settings) on tenant to bailiwick_app;

-- A slug that was given up leads to its tenant, and to no other, for a while. One of a tenant that
-- is no more leads nowhere.
alter table tenant_slug
  add column reserved_until timestamptz,
  alter column tenant_id drop not null,
  add check (tenant_id is not null or reserved_until is not null);

create index tenant_slug_tenant on tenant_slug (tenant_id);

grant update (tenant_id, reserved_until) on tenant_slug to bailiwick_app;
