-- The secret address under which a calendar application reads what is due for one account. One address each; only its
-- SHA-256 is stored, like every other secret that is carried.
create table calendar_feeds (
  account_id text primary key references accounts,
  token_sha256 bytea not null unique,
  locale text not null constraint calendar_feed_locale check (locale in ('vi', 'en')),
  created_at timestamptz not null,
  last_read_at timestamptz,
  -- What was answered last, so that an answer can say since when it has been so.
  content_sha256 bytea,
  changed_at timestamptz
);
alter table calendar_feeds enable row level security;
create policy own_account on calendar_feeds using (account_id = (select app.account_id()));

-- Whoever holds the address reads as its account reads; no row when the account may no longer act. A new password
-- voids the address like any other access made before it.
create function app.reader_of_calendar_feed(secret bytea, at timestamptz)
returns table (account_id text, username text, name text, grants jsonb)
language sql stable security definer rows 1 set search_path = public, pg_temp
begin atomic
  select actor.account_id, actor.username, actor.name, actor.grants
  from calendar_feeds f, app.actor_of_account(f.account_id, f.created_at, at) actor
  where f.token_sha256 = secret;
end;
revoke execute on function app.reader_of_calendar_feed from public;
