-- One person takes a further identity in: by a code that is kept as its hash, once, for a while.

create table link_code (
  -- one at most for each; it goes with its user
  user_id uuid primary key references users on delete cascade,
  code_hash text not null unique check (code_hash ~ '^[0-9a-f]{64}$'),
  expires_at timestamptz not null
);

grant select, insert, update (code_hash, expires_at), delete on link_code to bailiwick_app;

-- An identity changes hands, or is given up, and a user whom that leaves empty ends. Whoever is or
-- was a member is held by the membership's reference.
grant update (user_id, linked_at), delete on identity to bailiwick_app;
grant delete on users to bailiwick_app;
