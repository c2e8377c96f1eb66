-- Operators look people up by their address and by their provider.

create index identity_email on identity (email) where email is not null;
