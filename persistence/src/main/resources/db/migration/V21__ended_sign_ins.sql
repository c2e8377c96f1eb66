-- Sign-ins that were ended before their tokens do: one session by the provider's name for it, or
-- all that a person signed in to up to an instant. Global, as identities are, and kept until no
-- token can stem from them any more.

create table ended_sign_in (
  issuer text not null,
  kind text not null check (kind in ('session', 'up_to')),
  -- the session's origin, or the person's subject
  name text not null,
  up_to timestamptz,
  noted_at timestamptz not null,
  primary key (issuer, kind, name),
  check ((kind = 'up_to') = (up_to is not null))
);

-- every node asks again and again for the latest
create index ended_sign_in_noted on ended_sign_in (noted_at);

grant select, insert, update (up_to, noted_at), delete on ended_sign_in to bailiwick_app;
