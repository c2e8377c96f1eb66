-- Invitations, and what waits to be sent for them.

create table invitation (
  tenant_id uuid not null references tenant,
  id uuid not null,
  email text not null,
  inviter_kind text not null check (inviter_kind in ('user', 'application')),
  inviter_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  status text not null check (status in ('pending', 'accepted', 'revoked')),
  accepted_by uuid,
  primary key (tenant_id, id),
  -- deferred: who accepts becomes a member in the same transaction, a little later
  foreign key (tenant_id, accepted_by) references membership deferrable initially deferred,
  -- accepted once, and by someone
  check ((status = 'accepted') = (accepted_by is not null))
);

create table invitation_grant (
  tenant_id uuid not null,
  invitation_id uuid not null,
  position integer not null,
  role text not null,
  workspace_id uuid,
  resource_type text,
  resource_id text,
  expires_at timestamptz,
  primary key (tenant_id, invitation_id, position),
  foreign key (tenant_id, invitation_id) references invitation on delete cascade,
  foreign key (tenant_id, workspace_id) references workspace,
  check ((resource_type is null) = (resource_id is null)),
  check (num_nonnulls(workspace_id, resource_id) <= 1)
);

-- A directory: which invitation a token opens. The token itself is nowhere.
create table invitation_token (
  token_hash text primary key,
  tenant_id uuid not null,
  invitation_id uuid not null,
  foreign key (tenant_id, invitation_id) references invitation on delete cascade
);

create index invitation_token_invitation on invitation_token (tenant_id, invitation_id);

-- A directory: which invitations wait for an address, by its HMAC under the installation's secret.
create table invitation_email (
  email_hash text not null,
  tenant_id uuid not null,
  invitation_id uuid not null,
  primary key (email_hash, tenant_id, invitation_id),
  foreign key (tenant_id, invitation_id) references invitation on delete cascade
);

create index invitation_email_invitation on invitation_email (tenant_id, invitation_id);
