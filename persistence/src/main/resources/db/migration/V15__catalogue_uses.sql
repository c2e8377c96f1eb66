-- A directory: which tenants use what of the installation's, so that nothing is dropped from the
-- catalogue on which anyone's policy hangs. Names and ids only. It is written in the transaction of
-- the change that begins or ends a use; a change of the catalogue waits for all of those.

create table catalogue_use (
  kind text not null
    check (kind in ('type', 'registered_type', 'role', 'own_role', 'feature', 'plan')),
  name text not null,
  tenant_id uuid not null references tenant,
  primary key (kind, name, tenant_id)
);

create index catalogue_use_tenant on catalogue_use (tenant_id);
