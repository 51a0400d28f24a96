-- Who may sign in and what they may do where. Secrets (session, token, one-time link) are stored as SHA-256 only.
create table accounts (
  id text primary key,
  username text not null constraint account_username_unique unique
    constraint account_username_form check (username ~ '^[a-z0-9]+([.-][a-z0-9]+)*$' and length(username) between 3 and 80),
  name text not null,
  created_at timestamptz not null,
  activated_at timestamptz,      -- when the first password was set
  disabled_at timestamptz,
  access_from timestamptz,       -- sessions and tokens made before this instant are void
  last_signed_in_at timestamptz
);

-- A role at a unit for some days. A row is ended, not deleted, so that one can see who held a post when.
create table role_grants (
  id text primary key,
  account_id text not null references accounts,
  role text not null constraint role_known
    check (role in ('operator', 'officer', 'office_leader', 'head', 'coordinator', 'reader', 'reviewer', 'guest')),
  unit_id int not null references units,
  valid daterange not null constraint role_grant_not_empty check (not isempty(valid)),
  constraint role_granted_once exclude using gist (account_id with =, role with =, unit_id with =, valid with &&)
);
create index role_grants_by_account on role_grants (account_id);
create index role_grants_by_unit on role_grants (unit_id);

-- Apart from accounts, because colleagues may see the account but never its hash.
create table account_credentials (
  account_id text primary key references accounts,
  password_hash text not null, -- argon2id in PHC string format
  changed_at timestamptz not null
);

create table account_sessions (
  token_sha256 bytea primary key,
  account_id text not null references accounts,
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  expires_at timestamptz not null
);
create index account_sessions_by_account on account_sessions (account_id);

create table api_tokens (
  id text primary key,
  token_sha256 bytea not null unique,
  account_id text not null references accounts,
  label text not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index api_tokens_by_account on api_tokens (account_id);

-- One-time links: to accept an invitation, to set a new password, to make the first operator (no account yet).
create table account_links (
  token_sha256 bytea primary key,
  purpose text not null check (purpose in ('invitation', 'password_reset', 'first_operator')),
  account_id text references accounts,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  constraint link_leads_to_account check ((account_id is null) = (purpose = 'first_operator'))
);
create index account_links_by_account on account_links (account_id);

-- Counts wrong passwords. `key` is a hash, because people type a password where the username belongs.
create table sign_in_failures (
  key bytea primary key,
  failures int not null,
  last_at timestamptz not null,
  blocked_until timestamptz
);

call app.protect_by_unit('role_grants');
create policy own_grants on role_grants for select using (account_id = (select app.account_id()));

alter table accounts enable row level security;
create policy own_or_colleague on accounts using (
  id = (select app.account_id()) or (select app.sees_all()) or id in (select account_id from role_grants));
-- A new account has no role yet, so nobody could see it; whoever has a unit may add one.
create policy may_add on accounts for insert with check (
  cardinality((select app.own_units())) + cardinality((select app.subtree_roots())) > 0);

alter table account_credentials enable row level security;
create policy own_account on account_credentials using (account_id = (select app.account_id()));
create policy first_password on account_credentials for insert with check ((select app.sees_all()));

alter table account_sessions enable row level security;
create policy own_account on account_sessions using (account_id = (select app.account_id()));

alter table api_tokens enable row level security;
create policy own_account on api_tokens using (account_id = (select app.account_id()));

alter table account_links enable row level security;
create policy of_visible_account on account_links using (
  (select app.sees_all()) or account_id in (select id from accounts));

-- Before someone has proved who they are there is no reach for row-level security to work with. These functions of the
-- owner are the only way round it; each answers only to a secret or a name that the caller already holds.

-- All roles of an account on a day, also those outside the asker's reach: whoever resets a password must be above each.
create function app.grants_of(account text, day date)
returns table (role text, unit_id int, unit_code text, ancestor_ids int[])
language sql stable security definer rows 2 set search_path = public, pg_temp
begin atomic
  select g.role, g.unit_id, u.code,
         array(select c.ancestor_id from unit_closure c
               where c.unit_id = g.unit_id and c.depth > 0 and c.reach @> day order by c.depth)
  from role_grants g join units u on u.id = g.unit_id
  where g.account_id = account and g.valid @> day
  order by g.valid, g.role, u.code;
end;

-- The holder of access made at `made_at`: no row when the account is disabled, the access void, or no role left.
create function app.actor_of_account(account text, made_at timestamptz, at timestamptz)
returns table (account_id text, username text, name text, grants jsonb)
language plpgsql stable security definer rows 1 set search_path = public, pg_temp as $$
begin
  return query
    select a.id, a.username, a.name,
           jsonb_agg(jsonb_build_object('role', g.role, 'unitId', g.unit_id, 'unitCode', u.code)
                     order by g.valid, g.role, u.code)
    from accounts a
    join role_grants g on g.account_id = a.id and g.valid @> (at at time zone 'Asia/Ho_Chi_Minh')::date
    join units u on u.id = g.unit_id
    where a.id = account and a.disabled_at is null and made_at >= coalesce(a.access_from, '-infinity')
    group by a.id;
end $$;

-- A session ends after 14 days without use, and 90 days after signing in.
create function app.actor_of_session(secret bytea, at timestamptz)
returns table (account_id text, username text, name text, grants jsonb, expires_at timestamptz)
language plpgsql security definer rows 1 set search_path = public, pg_temp as $$
declare session account_sessions;
begin
  select * into session from account_sessions s where s.token_sha256 = secret and s.expires_at > at;
  if not found then return; end if;
  if session.last_used_at < at - interval '10 minutes' then
    update account_sessions s
    set last_used_at = at, expires_at = least(at + interval '14 days', s.created_at + interval '90 days')
    where s.token_sha256 = secret;
  end if;
  return query select actor.*, session.expires_at
    from app.actor_of_account(session.account_id, session.created_at, at) actor;
end $$;

create function app.actor_of_token(secret bytea, at timestamptz)
returns table (account_id text, username text, name text, grants jsonb, expires_at timestamptz)
language plpgsql security definer rows 1 set search_path = public, pg_temp as $$
declare token api_tokens;
begin
  select * into token from api_tokens t
  where t.token_sha256 = secret and t.expires_at > at and t.revoked_at is null;
  if not found then return; end if;
  if token.last_used_at is null or token.last_used_at < at - interval '10 minutes' then
    update api_tokens t set last_used_at = at where t.id = token.id;
  end if;
  return query select actor.*, token.expires_at
    from app.actor_of_account(token.account_id, token.created_at, at) actor;
end $$;

create function app.credential_of(asked_username text)
returns table (account_id text, password_hash text)
language sql stable security definer rows 1 set search_path = public, pg_temp
begin atomic
  select a.id, c.password_hash from accounts a join account_credentials c on c.account_id = a.id
  where a.username = asked_username;
end;

create function app.account_of_link(secret bytea)
returns table (purpose text, account_id text, username text, name text, expires_at timestamptz, is_disabled boolean)
language sql stable security definer rows 1 set search_path = public, pg_temp
begin atomic
  select l.purpose, l.account_id, a.username, a.name, l.expires_at, a.disabled_at is not null
  from account_links l left join accounts a on a.id = l.account_id
  where l.token_sha256 = secret;
end;

-- Housekeeping over everybody's rows: what can no longer open anything.
create function app.forget_stale_access(at timestamptz) returns void
language sql security definer set search_path = public, pg_temp
begin atomic
  delete from account_sessions where expires_at < at;
  delete from api_tokens where least(expires_at, revoked_at) < at - interval '90 days';
  delete from account_links where expires_at < at - interval '90 days';
  delete from sign_in_failures where last_at < at - interval '1 day';
end;

revoke execute on function app.grants_of, app.actor_of_account, app.actor_of_session, app.actor_of_token,
  app.credential_of, app.account_of_link, app.forget_stale_access from public;
