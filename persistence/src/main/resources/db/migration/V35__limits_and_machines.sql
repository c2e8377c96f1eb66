-- What a tenant may have more or less of than its plan says; keys that end; and clients of the
-- identity provider's by which an application is recognised.

create table limit_override (
  tenant_id uuid not null references tenant,
  name text not null,
  value bigint not null check (value >= 0),
  primary key (tenant_id, name)
);

alter table application_key
  add column name text,
  add column expires_at timestamptz;

-- No policy, and so no part of the ledger: written now and then, to the hour.
create table application_key_use (
  tenant_id uuid not null,
  prefix text not null,
  used_at timestamptz not null,
  primary key (tenant_id, prefix),
  foreign key (tenant_id, prefix) references application_key on delete cascade
);

create table application_client (
  tenant_id uuid not null,
  issuer text not null,
  client_id text not null,
  application_id uuid not null,
  primary key (tenant_id, issuer, client_id),
  foreign key (tenant_id, application_id) references application on delete cascade
);

create index application_client_application on application_client (tenant_id, application_id);

-- A directory: whose client this is. A client is one application's in all of the installation; it
-- is reserved before it is linked, hence the deferred check that it was.
create table application_client_directory (
  issuer text not null,
  client_id text not null,
  tenant_id uuid not null,
  primary key (issuer, client_id),
  foreign key (tenant_id, issuer, client_id) references application_client
    on delete cascade deferrable initially deferred
);

create index application_client_directory_client
  on application_client_directory (tenant_id, issuer, client_id);

do $$
declare
  owned text;
begin
  foreach owned in array array['limit_override', 'application_key_use', 'application_client'] loop
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

grant select, insert, update (value), delete on limit_override to bailiwick_app;
grant update (expires_at) on application_key to bailiwick_app;
grant select, insert, update (used_at) on application_key_use to bailiwick_app;
grant select, insert, delete on application_client to bailiwick_app;
grant select, insert on application_client_directory to bailiwick_app;
grant select on limit_override, application_client to bailiwick_auditor;

-- The view that reads a tenant's whole policy at one version tells of these, too: added to what it
-- tells already, whatever that is by now.
-- security_invoker: the walls are those of whoever asks, not of the view's owner.

do $$
begin
  execute 'create or replace view policy_row with (security_invoker = true) as '
    || rtrim(pg_get_viewdef('policy_row'::regclass), '; ')
    || '
union all
select
  tenant_id, ''limit'', tenant_id, null, name, null, null, null, null,
  null, null, null, null, null, null, null, value::text
from limit_override
union all
select
  tenant_id, ''key_end'', application_id, null, prefix, null, expires_at, null, null,
  null, null, null, null, null, null, null, null
from application_key where expires_at is not null
union all
select
  tenant_id, ''client'', application_id, null, client_id, null, null, null, null,
  null, null, null, null, null, null, null, issuer
from application_client';
end
$$;
