-- The register of products' resources. It is no policy, and keeps its own history: what was so from
-- one instant until another, and in the register itself what is so since then.

create table resource (
  -- a reference of its own to the tenant: a resource comes in only while nobody has locked the
  -- tenant's policy, and so none of its type comes in while the last one is taken out
  tenant_id uuid not null references tenant,
  type text not null,
  -- "C": pages go on in one order, whatever the database's language
  id text collate "C" not null,
  workspace_id uuid,
  attributes text not null check (attributes is json object),
  since timestamptz not null,
  primary key (tenant_id, type, id),
  foreign key (tenant_id, workspace_id) references workspace
);

create index resource_workspace on resource (tenant_id, workspace_id);

create table resource_history (
  tenant_id uuid not null references tenant,
  type text not null,
  id text collate "C" not null,
  since timestamptz not null,
  until timestamptz not null,
  workspace_id uuid,
  attributes text not null,
  primary key (tenant_id, type, id, since),
  foreign key (tenant_id, workspace_id) references workspace,
  check (since < until)
);

-- A resource as it was: its row in the register where that is old enough, else one of its history.
create view resource_at with (security_invoker = true) as
select tenant_id, type, id, since, null::timestamptz as until, workspace_id, attributes
from resource
union all
select tenant_id, type, id, since, until, workspace_id, attributes
from resource_history;
