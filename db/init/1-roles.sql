-- The two roles and what they may do with the current database. Run as a superuser; may be run again.
-- Passwords are set elsewhere: by the application for the embedded database, by 2-passwords.sh for docker-compose.yml.

do $$
begin
  if to_regrole('tracker_owner') is null then
    create role tracker_owner login;
  end if;
  if to_regrole('tracker_app') is null then
    create role tracker_app login;
  end if;

  execute format('alter database %I owner to tracker_owner', current_database());
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to tracker_app', current_database());
end
$$;

alter schema public owner to tracker_owner;
revoke all on schema public from public;
grant usage on schema public to tracker_app;
