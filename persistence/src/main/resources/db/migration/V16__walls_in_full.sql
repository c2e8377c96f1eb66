-- The same walls round the tables that have come since, and what the application may do in them.

do $$
declare
  owned text;
begin
  foreach owned in array array[
    'feature_override', 'groups', 'group_member', 'role', 'product', 'plan',
    'resource', 'resource_history'
  ] loop
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

grant update (status, restorable_until, plan) on tenant to bailiwick_app;
grant update (parent_id, archived) on workspace to bailiwick_app;
grant update (expires_at, identity_disabled, mfa_enrolled, attributes) on membership
  to bailiwick_app;
grant update (subject_attributes) on application to bailiwick_app;

grant select, insert, update (enabled), delete on feature_override to bailiwick_app;
grant select, insert, update (name), delete on groups to bailiwick_app;
grant select, insert, delete on group_member to bailiwick_app;
grant select, insert, update (definition), delete on role, product, plan to bailiwick_app;
grant select, insert, delete on catalogue_use to bailiwick_app;

grant select, insert, update (workspace_id, attributes, since), delete on resource
  to bailiwick_app;
grant select, insert on resource_history to bailiwick_app;
grant select on resource_at to bailiwick_app;

grant select on feature_override, groups, group_member, role, product, plan, resource,
  resource_history, resource_at to bailiwick_auditor;
