-- Granted again after every migration, so that a role made anew (a restored backup, another name) can work at once.
grant usage on schema public to ${appRole};
