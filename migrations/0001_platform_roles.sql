-- The role under which every request runs. It owns nothing, so row-level security always applies to it.
do $$
begin
  if not exists (select from pg_roles where rolname = 'truong_an_app') then
    create role truong_an_app nologin;
  end if;
exception when duplicate_object or unique_violation then null; -- another database of this cluster was faster
end $$;

do $$ begin execute format('grant truong_an_app to %I', current_user); end $$;

create extension if not exists btree_gist;
create extension if not exists pg_trgm;

create schema app;
grant usage on schema public, app to truong_an_app;
alter default privileges in schema public grant select, insert, update, delete on tables to truong_an_app;
alter default privileges in schema public grant usage, select on sequences to truong_an_app;
alter default privileges in schema app grant execute on functions to truong_an_app;
grant select on schema_migrations to truong_an_app;

-- What the application says about the person it works for; set at the opening of each transaction.
create function app.own_units() returns int[] language sql stable parallel safe
  return coalesce(nullif(current_setting('app.own_units', true), '')::int[], '{}');
create function app.subtree_roots() returns int[] language sql stable parallel safe
  return coalesce(nullif(current_setting('app.subtree_roots', true), '')::int[], '{}');
create function app.sees_all() returns boolean language sql stable parallel safe
  return coalesce(current_setting('app.sees_all', true), '') = 'on';
create function app.account_id() returns text language sql stable parallel safe
  return nullif(current_setting('app.account_id', true), '');
create function app.today() returns date language sql stable parallel safe
  return coalesce(nullif(current_setting('app.today', true), '')::date,
                  (now() at time zone 'Asia/Ho_Chi_Minh')::date);
