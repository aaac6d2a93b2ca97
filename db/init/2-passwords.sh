#!/bin/sh
# Gives the two roles their passwords; run by the entry point of the postgres image after 1-roles.sql.
set -eu
: "${TRACKER_OWNER_PASSWORD:?is not set}" "${TRACKER_APP_PASSWORD:?is not set}"

psql --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" --no-psqlrc --quiet --set ON_ERROR_STOP=1 <<'SQL'
\getenv owner TRACKER_OWNER_PASSWORD
\getenv app TRACKER_APP_PASSWORD
alter role tracker_owner password :'owner';
alter role tracker_app password :'app';
SQL
