-- The database roles of Bailiwick. A superuser runs this once, with the placeholders replaced,
-- and then: create database NAME owner bailiwick_owner. Everything else is migrated by the owner.
-- None is a superuser, none passes by row-level security, none is a member of another.

create role bailiwick_owner login password '${owner_password}'
  nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
create role bailiwick_app login password '${app_password}'
  nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
create role bailiwick_eraser login password '${eraser_password}'
  nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
create role bailiwick_auditor login password '${auditor_password}'
  nosuperuser nocreatedb nocreaterole noreplication nobypassrls;

-- A request that waits longer than this has lost whoever asked; it must not keep a tenant locked.
alter role bailiwick_app set lock_timeout = '5s';
alter role bailiwick_app set statement_timeout = '15s';
alter role bailiwick_app set idle_in_transaction_session_timeout = '15s';
alter role bailiwick_app set transaction_timeout = '60s';

-- What the application's locking is thought out for: each statement sees what was committed
-- before it. And what was acknowledged is on disk, whatever the server's own default.
alter role bailiwick_app set default_transaction_isolation = 'read committed';
alter role bailiwick_app set synchronous_commit = on;
