-- What the application may do, table by table, and nothing besides.

-- The ledger is written once: nobody but the owner could even try to change or delete a row.
grant select, insert on ledger, ledger_value to bailiwick_app;

grant select, insert, update (policy_version) on tenant to bailiwick_app;
grant select, insert on tenant_slug to bailiwick_app;
grant select, insert on workspace to bailiwick_app;
grant select, insert, update (status, since) on membership to bailiwick_app;
grant select, insert, delete on application, role_grant, subject_tenant to bailiwick_app;
grant select on policy_row to bailiwick_app;

-- A key's row in the directory ends by the key's own end.
grant select, insert, delete on application_key to bailiwick_app;
grant select, insert on application_key_directory to bailiwick_app;

grant select, insert, update (status, accepted_by) on invitation to bailiwick_app;
grant select, insert on invitation_grant, invitation_token to bailiwick_app;
grant select, insert, delete on invitation_email to bailiwick_app;

grant select, insert, update (email, email_verified, facts_at) on users to bailiwick_app;
grant select, insert on identity to bailiwick_app;
grant select, insert on inbox to bailiwick_app;
grant select, insert, update (due_at), delete on outbox to bailiwick_app;

-- The auditor reads one tenant at a time, behind the same walls.
grant select on tenant, workspace, membership, application, role_grant, policy_row,
  invitation, invitation_grant, ledger to bailiwick_auditor;
