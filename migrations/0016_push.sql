-- Secrets that an installation makes for itself and needs in clear. Only the system reads them; what is public in them
-- says so.
create table installation_keys (
  name text primary key,
  value text not null,
  is_public boolean not null,
  created_at timestamptz not null
);
alter table installation_keys enable row level security;
create policy public_part on installation_keys for select using (is_public);
create policy system_only on installation_keys using ((select app.sees_all()) and (select app.account_id()) is null);

-- Browsers that said yes to push messages. The endpoint is a secret of the browser: who holds it may write to it.
create table push_devices (
  id text primary key,
  account_id text not null references accounts,
  endpoint text not null,
  endpoint_sha256 bytea not null unique,
  p256dh text not null,
  auth text not null,
  label text not null,
  created_at timestamptz not null,
  last_sent_at timestamptz
);
create index push_devices_of_account on push_devices (account_id);
alter table push_devices enable row level security;
create policy own_account on push_devices using (account_id = (select app.account_id()));
create policy system_sends on push_devices using ((select app.sees_all()) and (select app.account_id()) is null);

-- A browser is of whoever turned it on last: on a shared machine nobody gets the reminders of the person before.
create function app.free_push_endpoint(secret bytea) returns void
language sql security definer set search_path = public, pg_temp
begin atomic
  delete from push_devices where endpoint_sha256 = secret;
end;
revoke execute on function app.free_push_endpoint from public;
