-- Runs after every migration, so that no table is forgotten: whatever has a tenant can be erased with
-- it. To do so the eraser sees ids, and behind a wall it deletes rows of those tenants alone whose
-- grace is over. Of living tenants, too, it deletes personal values, those of people, and what
-- happened so long ago that it is kept no longer.

do $$
declare
  owned record;
begin
  for owned in
    select c.oid, c.relname, c.relrowsecurity
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and not a.attisdropped and c.relname <> 'tenant_slug'
  loop
    if not has_table_privilege('bailiwick_eraser', owned.oid, 'delete')
      or not has_column_privilege('bailiwick_eraser', owned.oid, 'tenant_id', 'select')
    then
      execute format('grant select (tenant_id), delete on %I to bailiwick_eraser', owned.relname);
    end if;
    if owned.relrowsecurity and owned.relname not in ('ledger_value', 'audit_event')
      and not exists (
        select from pg_policy where polrelid = owned.oid and polname = 'grace_is_over')
    then
      execute format(
        'create policy grace_is_over on %1$I as restrictive for delete to bailiwick_eraser
           using (exists (
             select from tenant_deletion d
             where d.tenant_id = %1$I.tenant_id and d.due_at <= now()))',
        owned.relname);
    end if;
  end loop;
end
$$;
