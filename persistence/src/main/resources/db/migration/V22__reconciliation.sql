-- Comparing whom we know with whom the identity provider lists: how far that has come, so that it
-- goes on after a crash, and what it has found.

create table reconciliation (
  id uuid primary key,
  dry_run boolean not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  -- where it goes on
  issuer text,
  stage text check (stage in ('LISTED', 'REST')),
  cursor text,
  -- the node that carries it on, and until when nobody else does
  holder uuid,
  held_until timestamptz,
  check ((ended_at is null) = (issuer is not null)),
  check ((issuer is null) = (stage is null))
);

-- one at a time
create unique index reconciliation_under_way on reconciliation ((true)) where ended_at is null;
create index reconciliation_started on reconciliation (started_at);

create table reconciled_identity (
  reconciliation_id uuid not null references reconciliation on delete cascade,
  issuer text not null,
  subject text not null,
  -- null: none
  difference text check (difference in ('missing', 'deleted', 'enabled', 'changed')),
  primary key (reconciliation_id, issuer, subject)
);

create index reconciled_identity_differing
  on reconciled_identity (reconciliation_id, difference) where difference is not null;

grant select, insert, update (ended_at, issuer, stage, cursor, holder, held_until), delete
  on reconciliation to bailiwick_app;
grant select, insert, update (difference), delete on reconciled_identity to bailiwick_app;
