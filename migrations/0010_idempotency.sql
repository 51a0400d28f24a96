-- The first answer to a request that may be sent twice (a phone on a bad network), kept for two days.
create table idempotency_keys (
  account_id text not null,
  key text not null,
  command text not null,
  input_sha256 text not null,
  answer jsonb,
  created_at timestamptz not null default now(),
  primary key (account_id, key)
);
create index idempotency_keys_by_age on idempotency_keys (created_at);
alter table idempotency_keys enable row level security;
create policy own_account on idempotency_keys using (account_id = (select app.account_id()) or (select app.sees_all()));
