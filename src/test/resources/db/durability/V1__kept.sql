create table kept (id bigint primary key);
grant select, insert on kept to ${appRole};
create extension pg_trgm;
create extension unaccent;
