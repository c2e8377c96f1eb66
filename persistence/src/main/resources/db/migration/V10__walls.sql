-- The walls between tenants: a transaction sees and writes the rows of the one tenant that it was
-- begun for, and none where it was begun for none. Forced: the tables' owner is walled in too.
-- After a transaction the setting is not gone but empty, hence the nullif.

do $$
declare
  owned text;
begin
  foreach owned in array array[
    'tenant', 'workspace', 'membership', 'application', 'application_key', 'role_grant',
    'invitation', 'invitation_grant', 'ledger', 'ledger_value'
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
