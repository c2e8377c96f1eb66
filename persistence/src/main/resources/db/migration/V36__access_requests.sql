-- What somebody has asked for and somebody else decides on.

create table access_request (
  tenant_id uuid not null references tenant on delete cascade,
  id uuid not null,
  kind text not null check (kind in ('member', 'grant', 'support')),
  requester_kind text not null check (requester_kind in ('user', 'application')),
  requester_id uuid not null,
  receiver_kind text not null check (receiver_kind in ('user', 'application', 'group')),
  receiver_id uuid not null,
  -- where it lies; on the tenant where this is null
  workspace_id uuid,
  -- JSON: {"steps": […]}
  steps text not null,
  condition text,
  access_until timestamptz,
  access_minutes bigint check (access_minutes > 0),
  reason text not null,
  created_at timestamptz not null,
  open_until timestamptz not null,
  status text not null check (status in ('open', 'approved', 'refused', 'withdrawn', 'ended')),
  decider_kind text check (decider_kind in ('user', 'application')),
  decider_id uuid,
  decided_at timestamptz,
  note text,
  primary key (tenant_id, id),
  foreign key (tenant_id, workspace_id) references workspace on delete cascade,
  check ((decider_id is null) = (decided_at is null)),
  check ((decider_id is null) = (decider_kind is null)),
  -- decided by someone, and never by who asked
  check (status not in ('approved', 'refused') or decider_id is not null),
  check (status <> 'approved' or decider_id <> requester_id)
);

create index access_request_open on access_request (tenant_id, requester_id)
  where status = 'open';

alter table access_request enable row level security;
alter table access_request force row level security;
create policy own_tenant on access_request
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

grant select, insert,
  update (status, decider_kind, decider_id, decided_at, note, access_until)
  on access_request to bailiwick_app;
grant select on access_request to bailiwick_auditor;

-- What people wrote is theirs; to find it the eraser sees ids, never a word.
grant select (tenant_id, requester_kind, requester_id, decider_kind, decider_id),
  update (reason, note)
  on access_request to bailiwick_eraser;
