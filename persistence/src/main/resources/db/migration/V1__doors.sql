-- Who comes in at all: the four roles, and only the owner makes anything.

do $$
begin
  execute format('revoke all on database %I from public', current_database());
  execute format(
    'grant connect on database %I to bailiwick_app, bailiwick_eraser, bailiwick_auditor',
    current_database());
end
$$;

revoke all on schema public from public;
grant usage on schema public to bailiwick_app, bailiwick_eraser, bailiwick_auditor;
