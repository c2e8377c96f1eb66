-- A directory: where a user is a member or was one, for whatever is done to a person as a whole.

create table member_tenant (
  user_id uuid not null,
  tenant_id uuid not null,
  primary key (user_id, tenant_id)
);

-- Even the owner is walled in; this is the one look across all tenants.
alter table membership no force row level security;
insert into member_tenant (user_id, tenant_id) select user_id, tenant_id from membership;
alter table membership force row level security;

grant select, insert on member_tenant to bailiwick_app;
