-- Workspaces move and are renamed, and members have what their tenant declares.

grant update (slug, name) on workspace to bailiwick_app;

-- Deferred: one batch may put a workspace where another one lay until then.
alter table workspace
  drop constraint workspace_tenant_id_parent_id_slug_key,
  add unique nulls not distinct (tenant_id, parent_id, slug) deferrable initially deferred;

-- Where a workspace lay and what it was called there: of each place, who had the slug last.
create table former_workspace_slug (
  tenant_id uuid not null references tenant,
  parent_id uuid,
  slug text not null,
  workspace_id uuid not null,
  released_at timestamptz not null,
  foreign key (tenant_id, parent_id) references workspace,
  foreign key (tenant_id, workspace_id) references workspace,
  unique nulls not distinct (tenant_id, parent_id, slug)
);

-- Which attributes members can have; where there is none, any.
create table member_attribute (
  tenant_id uuid not null references tenant,
  name text not null,
  -- JSON: {"kind", "name", "values"}
  definition text not null check (definition is json object),
  primary key (tenant_id, name)
);

do $$
declare
  owned text;
begin
  foreach owned in array array['former_workspace_slug', 'member_attribute'] loop
    execute format('alter table %I enable row level security', owned);
    execute format('alter table %I force row level security', owned);
    execute format(
      'create policy own_tenant on %I
         using (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)
         with check (tenant_id = nullif(current_setting(''app.tenant_id'', true), '''')::uuid)',
      owned);
  end loop;
end
$$;

grant select, insert, update (workspace_id, released_at) on former_workspace_slug to bailiwick_app;
grant select, insert, delete on member_attribute to bailiwick_app;
grant select on former_workspace_slug, member_attribute to bailiwick_auditor;

-- The view that reads a tenant's whole policy tells of both: under which slug a workspace lies, and
-- which attributes are declared.
-- security_invoker: the walls are those of whoever asks, not of the view's owner.
create or replace view policy_row with (security_invoker = true) as
select
  tenant_id, 'tenant' as kind, tenant_id as id, policy_version as version, plan as name,
  status, restorable_until as expires_at, null::boolean as flag, null::boolean as mfa_enrolled,
  null::uuid as parent_id, null::uuid as user_id, null::uuid as application_id,
  null::uuid as group_id, null::uuid as workspace_id, null::text as resource_type,
  null::text as resource_id, null::text as content
from tenant
union all
select
  tenant_id, 'feature', tenant_id, null, feature, null, null, enabled, null,
  null, null, null, null, null, null, null, null
from feature_override
union all
select
  tenant_id, 'workspace', id, null, slug, null, null, archived, null,
  parent_id, null, null, null, null, null, null, null
from workspace
union all
select
  tenant_id, 'member', user_id, null, external_id, status, expires_at, identity_disabled,
  mfa_enrolled, null, null, null, null, null, null, null, attributes
from membership
union all
select
  tenant_id, 'attribute', tenant_id, null, name, null, null, null, null,
  null, null, null, null, null, null, null, definition
from member_attribute
union all
select
  tenant_id, 'group', id, null, name, null, null, null, null,
  null, null, null, null, null, null, null, null
from groups
union all
select
  tenant_id, 'group_member', group_id, null, null, null, null, null, null,
  null, user_id, null, null, null, null, null, null
from group_member
union all
select
  tenant_id, 'application', id, null, null, null, null, null, null,
  home_tenant_id, null, null, null, null, null, null, subject_attributes
from application
union all
select
  tenant_id, 'key', application_id, null, prefix, null, null, null, null,
  null, null, null, null, null, null, null, hash
from application_key
union all
select
  tenant_id, 'role', tenant_id, null, name, null, null, null, null,
  null, null, null, null, null, null, null, definition
from role
union all
select
  g.tenant_id, 'grant', g.id, null, g.role, null, g.expires_at, null, null,
  r.workspace_id, g.user_id, g.application_id, g.group_id, g.workspace_id, g.resource_type,
  g.resource_id, g.condition
from role_grant g
left join resource r on (r.tenant_id, r.type, r.id) = (g.tenant_id, g.resource_type, g.resource_id)
union all
select
  tenant_id, 'product', tenant_id, null, name, null, null, null, null,
  null, null, null, null, null, null, null, definition
from product
union all
select
  tenant_id, 'plan', tenant_id, null, name, null, null, null, null,
  null, null, null, null, null, null, null, definition
from plan;
