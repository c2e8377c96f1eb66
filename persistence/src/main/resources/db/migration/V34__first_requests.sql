-- Which request came first with an Idempotency-Key, and what it was answered, for a day.

create table first_request (
  -- No reference: of a tenant that is not there a request leaves the same trace as of another's.
  tenant_id uuid not null,
  -- of the caller and the key that they sent
  key_hash text not null check (key_hash ~ '^[0-9a-f]{64}$'),
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  at timestamptz not null,
  kept_until timestamptz not null,
  -- without what is shown once; none as long as the request runs
  answer text,
  primary key (tenant_id, key_hash)
);

create index first_request_kept on first_request (tenant_id, kept_until);

alter table first_request enable row level security;
alter table first_request force row level security;
create policy own_tenant on first_request
  using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
  with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);

grant select, insert, update (answer), delete on first_request to bailiwick_app;
grant select (tenant_id), delete on first_request to bailiwick_eraser;
