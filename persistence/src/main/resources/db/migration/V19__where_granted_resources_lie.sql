-- The view that reads a tenant's whole policy at one version tells of a grant on a registered
-- resource where that lies, too: there the grant itself lies.
-- security_invoker: the walls are those of whoever asks, not of the view's owner.

drop view policy_row;

create view policy_row with (security_invoker = true) as
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
  tenant_id, 'workspace', id, null, null, null, null, archived, null,
  parent_id, null, null, null, null, null, null, null
from workspace
union all
select
  tenant_id, 'member', user_id, null, external_id, status, expires_at, identity_disabled,
  mfa_enrolled, null, null, null, null, null, null, null, attributes
from membership
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

grant select on policy_row to bailiwick_app;
