-- Keys of applications: enough to recognise one, not to use it. They end with their application.

create table application_key (
  tenant_id uuid not null,
  prefix text not null,
  application_id uuid not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null,
  primary key (tenant_id, prefix),
  foreign key (tenant_id, application_id) references application on delete cascade
);

create index application_key_application on application_key (tenant_id, application_id);

-- A directory: whose key begins like this.
create table application_key_directory (
  prefix text primary key,
  tenant_id uuid not null,
  foreign key (tenant_id, prefix) references application_key on delete cascade
);

create index application_key_directory_key on application_key_directory (tenant_id, prefix);
