-- People, for the whole installation, and the identities that a provider proves.

create table users (
  id uuid primary key,
  email text,
  email_verified boolean not null default false,
  -- when the provider's directory was last asked; before that, nothing is known
  facts_at timestamptz,
  created_at timestamptz not null default now(),
  check (facts_at is not null or (email is null and not email_verified))
);

create table identity (
  issuer text not null,
  subject text not null,
  -- deferred: of two who add an identity at once, only the one who wins this row makes a user
  user_id uuid not null references users deferrable initially deferred,
  primary key (issuer, subject)
);

create index identity_user on identity (user_id);
