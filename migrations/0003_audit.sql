-- Who did what, when, to what: append-only. Events are sealed afterwards in hash-chained blocks, so that writers
-- never wait for each other. A block covers a range of transaction numbers that can gain no more members.
create table audit_events (
  -- A restored database counts its transactions anew; the restore raises the era (alter database … set app.era).
  era int not null default coalesce(nullif(current_setting('app.era', true), ''), '1')::int,
  transaction xid8 not null default pg_current_xact_id(),
  id bigint generated always as identity,
  at timestamptz not null,
  name text not null,
  actor_id text,
  actor_name text not null,
  unit_id int references units,
  subject text not null, -- 'activity:0197…': the kind of thing and its id
  data jsonb not null default '{}',
  request_id text not null,
  primary key (era, transaction, id)
);
create index audit_events_by_subject on audit_events (subject, id);

create table audit_blocks (
  number int primary key,
  era int not null,
  from_transaction xid8 not null,
  to_transaction xid8 not null, -- exclusive
  event_count int not null,
  previous_sha256 text not null,
  sha256 text not null,
  sealed_at timestamptz not null
);

revoke update, delete on audit_events, audit_blocks from truong_an_app;

alter table audit_events enable row level security;
create policy may_append on audit_events for insert with check (true);
create policy unit_scope on audit_events for select using (
  actor_id = (select app.account_id())
  or unit_id = any ((select app.own_units())::int[])
  or (select app.sees_all())
  or unit_id in (select reachable from app.reachable_units() as reachable));

-- How far the worker has passed events on to those who react to them.
create table event_relay (
  only_row boolean primary key default true check (only_row),
  era int not null,
  transaction xid8 not null -- events of this transaction number and later are still to be passed on
);
insert into event_relay (era, transaction) values (1, '0');
