-- What came in and what is to go out, each written in the transaction of its effect or cause.

create table inbox (
  source text not null,
  id text not null,
  at timestamptz not null default now(),
  primary key (source, id)
);

-- Ids only: the letter, and the token in it, are made when it is sent.
create table outbox (
  id uuid primary key,
  tenant_id uuid not null,
  invitation_id uuid not null,
  created_at timestamptz not null,
  due_at timestamptz not null,
  foreign key (tenant_id, invitation_id) references invitation on delete cascade
);

create index outbox_waiting on outbox (created_at, due_at);
create index outbox_invitation on outbox (tenant_id, invitation_id);
