-- Who may sign up: what was said last holds, and what was said before stays to be seen.

create table sign_up_policy (
  number bigint primary key,
  at timestamptz not null,
  actor text not null,
  mode text not null check (mode in ('open', 'invite_only', 'domains')),
  -- JSON: {"domains": […]}
  domains text not null,
  confirm_own_domains boolean not null
);

grant select, insert on sign_up_policy to bailiwick_app;
grant select on sign_up_policy to bailiwick_auditor;
