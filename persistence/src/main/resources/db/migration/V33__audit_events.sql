-- What happened in a tenant beside the changes of its policy: acts and refusals. Like the ledger it
-- is written once. It holds ids alone, so that nothing in it has to be erased with a person; with
-- its tenant it goes as a whole, for which the eraser may delete.

create table audit_event (
  tenant_id uuid not null references tenant,
  -- UUID version 7: sorts as time does
  id uuid not null,
  at timestamptz not null,
  actor text not null,
  operation text not null,
  -- the refusal's code; null for what was done
  refusal text,
  permission text,
  -- above one: refusals that came too fast to be kept singly
  times integer not null default 1 check (times >= 1),
  resource_type text,
  resource_id text,
  trace text,
  primary key (tenant_id, id),
  check (refusal is not null or (permission is null and times = 1)),
  check ((resource_type is null) = (resource_id is null))
);

alter table audit_event enable row level security;
alter table audit_event force row level security;
create policy own_tenant on audit_event
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

grant select, insert on audit_event to bailiwick_app;
grant select on audit_event to bailiwick_auditor;
grant select (tenant_id, at), delete on audit_event to bailiwick_eraser;
