-- A tenant's whole policy as one statement reads it, and so at one version: each statement has one
-- view of what is committed, and every change of policy commits together with its version.
-- security_invoker: the walls are those of whoever asks, not of the view's owner.

create view policy_row with (security_invoker = true) as
select
  tenant_id, 'tenant' as kind, tenant_id as id, policy_version as version,
  null::uuid as parent_id, null::text as external_id, null::text as status,
  null::uuid as home_tenant_id, null::uuid as user_id, null::uuid as application_id,
  null::text as role, null::uuid as workspace_id, null::text as resource_type,
  null::text as resource_id, null::timestamptz as expires_at
from tenant
union all
select
  tenant_id, 'workspace', id, null, parent_id, null, null,
  null, null, null, null, null, null, null, null
from workspace
union all
select
  tenant_id, 'member', user_id, null, null, external_id, status,
  null, null, null, null, null, null, null, null
from membership
union all
select
  tenant_id, 'application', id, null, null, null, null,
  home_tenant_id, null, null, null, null, null, null, null
from application
union all
select
  tenant_id, 'grant', id, null, null, null, null,
  null, user_id, application_id, role, workspace_id, resource_type, resource_id, expires_at
from role_grant;
