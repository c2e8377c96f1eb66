-- The policy as it stands: what the ledger's changes have made of it. Every key leads with the
-- tenant, so that nothing can ever hang on what belongs to another.

create table workspace (
  tenant_id uuid not null references tenant,
  id uuid not null,
  parent_id uuid,
  slug text not null,
  name text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, parent_id) references workspace,
  -- at the top of the tenant too, no two workspaces side by side bear one slug
  unique nulls not distinct (tenant_id, parent_id, slug)
);

create table membership (
  tenant_id uuid not null references tenant,
  user_id uuid not null references users,
  external_id text,
  -- who was removed stays known as such, and may come back
  status text not null check (status in ('active', 'disabled', 'removed')),
  since timestamptz not null,
  primary key (tenant_id, user_id),
  unique (tenant_id, external_id)
);

create table application (
  tenant_id uuid not null references tenant,
  id uuid not null,
  home_tenant_id uuid not null,
  name text not null,
  primary key (tenant_id, id)
);

create table role_grant (
  tenant_id uuid not null references tenant,
  id uuid not null,
  user_id uuid,
  application_id uuid,
  role text not null,
  -- on a workspace, on one resource, or with neither on the tenant
  workspace_id uuid,
  resource_type text,
  resource_id text,
  expires_at timestamptz,
  primary key (tenant_id, id),
  -- nobody holds a role who is no subject here, and no role is held on what is not here
  foreign key (tenant_id, user_id) references membership,
  foreign key (tenant_id, application_id) references application,
  foreign key (tenant_id, workspace_id) references workspace,
  check (num_nonnulls(user_id, application_id) = 1),
  check ((resource_type is null) = (resource_id is null)),
  check (num_nonnulls(workspace_id, resource_id) <= 1)
);

create index role_grant_user on role_grant (tenant_id, user_id);
create index role_grant_application on role_grant (tenant_id, application_id);

-- A directory: in which tenants someone is a subject, and no more than that.
create table subject_tenant (
  subject_kind text not null check (subject_kind in ('user', 'application')),
  subject_id uuid not null,
  tenant_id uuid not null references tenant,
  primary key (subject_kind, subject_id, tenant_id)
);
