-- How somebody wants to be reminded outside the pages, and what was sent. Nothing of it is seen by anybody else, the
-- operator neither; the system reads it to send.
create table reminder_settings (
  account_id text primary key references accounts,
  locale text not null constraint reminder_locale check (locale in ('vi', 'en')),
  mail_on boolean not null,
  push_on boolean not null,
  quiet_from int not null constraint quiet_from_in_day check (quiet_from between 0 and 1439), -- minutes of the day
  quiet_to int not null constraint quiet_to_in_day check (quiet_to between 0 and 1439),
  weekdays int[] not null constraint weekdays_known check (weekdays <@ '{1,2,3,4,5,6,7}'), -- 1 = Monday
  mail_address text,
  mail_confirmed_at timestamptz,
  -- Opens the confirmation of `mail_address`, once.
  link_sha256 bytea unique,
  link_expires_at timestamptz,
  updated_at timestamptz not null,
  constraint mail_needs_confirmed_address check (not mail_on or mail_confirmed_at is not null),
  constraint confirmed_address_exists check (mail_confirmed_at is null or mail_address is not null)
);
alter table reminder_settings enable row level security;
create policy own_account on reminder_settings using (account_id = (select app.account_id()));
create policy system_sends on reminder_settings using ((select app.sees_all()) and (select app.account_id()) is null);

-- One row for each message, written before it is sent. `sending` is committed before the message leaves: whatever
-- happens then, it is never sent twice; what is in doubt stays `unknown`.
create table reminder_messages (
  id text primary key,
  account_id text not null references accounts,
  channel text not null constraint reminder_channel check (channel in ('mail', 'push')),
  purpose text not null constraint reminder_purpose check (purpose in ('digest', 'test', 'confirmation')),
  day date not null,
  state text not null constraint reminder_state
    check (state in ('waiting', 'sending', 'sent', 'nothing', 'failed', 'unknown')),
  attempts int not null,
  next_attempt_at timestamptz not null,
  created_at timestamptz not null,
  claimed_at timestamptz,
  finished_at timestamptz,
  reason text, -- a code; never what a server said, which may repeat an address
  unsubscribe_sha256 bytea unique
);
create unique index reminder_once_a_day on reminder_messages (account_id, channel, day) where purpose = 'digest';
create index reminder_messages_open on reminder_messages (next_attempt_at) where state in ('waiting', 'sending');
create index reminder_messages_of_account on reminder_messages (account_id, created_at desc);
alter table reminder_messages enable row level security;
create policy own_account on reminder_messages for select using (account_id = (select app.account_id()));
create policy own_wish on reminder_messages for insert
  with check (account_id = (select app.account_id()) and purpose <> 'digest' and state = 'waiting');
create policy system_sends on reminder_messages using ((select app.sees_all()) and (select app.account_id()) is null);

-- What somebody was told about inside the application, so that it is told once: a thing, its day, so many days before.
create table reminded_days (
  account_id text not null references accounts,
  item_key text not null,
  due_on date not null,
  days int not null,
  reminded_at timestamptz not null,
  primary key (account_id, item_key, due_on, days)
);
alter table reminded_days enable row level security;
create policy system_only on reminded_days using ((select app.sees_all()) and (select app.account_id()) is null);

-- Links in mails work without signing in; these functions answer only to the secret that the mail carried.
create function app.account_of_reminder_link(secret bytea)
returns table (account_id text, username text, name text, expires_at timestamptz)
language sql stable security definer rows 1 set search_path = public, pg_temp
begin atomic
  select a.id, a.username, a.name, s.link_expires_at
  from reminder_settings s join accounts a on a.id = s.account_id
  where s.link_sha256 = secret and a.disabled_at is null;
end;

create function app.account_of_unsubscribe_link(secret bytea)
returns table (account_id text, username text, name text)
language sql stable security definer rows 1 set search_path = public, pg_temp
begin atomic
  select a.id, a.username, a.name
  from reminder_messages m join accounts a on a.id = m.account_id where m.unsubscribe_sha256 = secret;
end;

-- For the metrics, which know no account: how many messages came to which end since an instant.
create function app.count_reminders(since timestamptz)
returns table (channel text, state text, count int)
language sql stable security definer rows 12 set search_path = public, pg_temp
begin atomic
  select m.channel, m.state, count(*)::int from reminder_messages m where m.created_at >= since group by 1, 2;
end;
revoke execute on function app.account_of_reminder_link, app.account_of_unsubscribe_link, app.count_reminders
  from public;
