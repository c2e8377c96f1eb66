-- The rest of what a policy holds. What is a tree to the policy language (a condition, a role, a
-- product) is kept as one: canonical JSON as text, the very characters that the ledger has.

alter table tenant
  add column status text not null default 'active'
    check (status in ('active', 'suspended', 'deleted')),
  add column restorable_until timestamptz,
  -- a name in the installation's own rows, where it stays while anyone has it (see catalogue_use)
  add column plan text,
  add check (restorable_until is null or status = 'deleted');

-- Features that are on or off for a tenant whatever its plan says.
create table feature_override (
  tenant_id uuid not null references tenant,
  feature text not null,
  enabled boolean not null,
  primary key (tenant_id, feature)
);

alter table workspace add column archived boolean not null default false;

alter table membership
  add column expires_at timestamptz,
  -- what the provider last said of the member's identities; where nobody signs in, nothing
  add column identity_disabled boolean,
  add column mfa_enrolled boolean,
  add column attributes text not null default '{}' check (attributes is json object),
  add check ((identity_disabled is null) = (mfa_enrolled is null));

create table groups (
  tenant_id uuid not null references tenant,
  id uuid not null,
  name text not null,
  primary key (tenant_id, id)
);

create table group_member (
  tenant_id uuid not null,
  group_id uuid not null,
  user_id uuid not null,
  primary key (tenant_id, group_id, user_id),
  foreign key (tenant_id, group_id) references groups on delete cascade,
  -- nobody is in a group who is no member here
  foreign key (tenant_id, user_id) references membership
);

create index group_member_user on group_member (tenant_id, user_id);

alter table application
  add column subject_attributes text not null default '[]' check (subject_attributes is json array);

-- Roles of the tenant's own, each with its entries in their order and what it includes.
create table role (
  tenant_id uuid not null references tenant,
  name text not null,
  definition text not null check (definition is json object),
  primary key (tenant_id, name)
);

alter table role_grant
  add column group_id uuid,
  add column condition text check (condition is json object),
  -- a group does not end while it holds a role
  add foreign key (tenant_id, group_id) references groups,
  drop constraint role_grant_check,
  add constraint role_grant_to_one check (num_nonnulls(user_id, application_id, group_id) = 1);

create index role_grant_group on role_grant (tenant_id, group_id);

alter table invitation_grant add column condition text check (condition is json object);

-- The catalogue's parts and the plans: rows of the installation's own tenant.
create table product (
  tenant_id uuid not null references tenant,
  name text not null,
  definition text not null check (definition is json object),
  primary key (tenant_id, name)
);

create table plan (
  tenant_id uuid not null references tenant,
  name text not null,
  definition text not null check (definition is json object),
  primary key (tenant_id, name)
);
