-- Notices inside the application: what is new for one account. Words are made when they are shown, from kind and params.
create table notifications (
  id bigint generated always as identity primary key, -- grows: newest first, and the place to continue a list
  account_id text not null references accounts,
  unit_id int references units,  -- the unit it concerns; null: none in particular
  kind text not null constraint notification_kind_form check (kind ~ '^[a-z_]+\.[a-z0-9_]+$'),
  subject text not null,         -- 'report:0197…': the thing it is about
  params jsonb not null default '{}',
  href text not null constraint notification_leads_inside check (href ~ '^/([^/\\]|$)'),
  needs_action boolean not null,
  created_at timestamptz not null,
  read_at timestamptz
);
create index notifications_of_account on notifications (account_id, id desc);
-- The same notice is not heaped up while it is unread; it also makes a repeated reaction harmless.
create unique index notification_unread_once on notifications (account_id, kind, subject) where read_at is null;
create index notifications_by_subject on notifications (subject) where needs_action;

-- Nobody but the account reads its notices, not even the operator; nobody but the system writes them.
alter table notifications enable row level security;
create policy own_account on notifications for select using (account_id = (select app.account_id()));
create policy own_reading on notifications for update using (account_id = (select app.account_id()));
create policy system_writes on notifications using ((select app.sees_all()) and (select app.account_id()) is null);

-- Accounts that hold one of these roles at one of these units on a day and can still sign in.
create function app.accounts_with_role(units int[], roles text[], day date) returns setof text
language sql stable parallel safe rows 5
begin atomic
  select distinct a.id from role_grants g join accounts a on a.id = g.account_id
  where g.unit_id = any (units) and g.role = any (roles) and g.valid @> day and a.disabled_at is null;
end;
