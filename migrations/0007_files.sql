-- Pictures and documents that people hand in. The bytes lie in the storage under their SHA-256; here stands whose they are.
create table files (
  id uuid primary key,
  unit_id int not null references units,
  sha256 text not null constraint file_hash_form check (sha256 ~ '^[0-9a-f]{64}$'), -- of the bytes as stored
  size int not null check (size > 0),
  media_type text not null,
  width int check (width > 0),
  height int check (height > 0),
  thumb_sha256 text constraint file_thumb_hash_form check (thumb_sha256 ~ '^[0-9a-f]{64}$'),
  name text not null default '', -- of a document; a picture keeps none, because names of pictures tell who is on them
  uploaded_by text,              -- null: the system
  claimed_at timestamptz,        -- when something showed it for the first time; then its unit stands fast
  unused_since timestamptz,      -- null while something shows it, as far as is known here
  created_at timestamptz not null,
  constraint file_picture_is_measured check (
    (width is null) = (height is null) and (width is null) = (thumb_sha256 is null) and (width is null or name = '')),
  constraint file_waits_until_claimed check (claimed_at is not null or unused_since is not null)
);
create index files_by_hash on files (sha256);
create index files_by_thumb on files (thumb_sha256);
create index files_unused on files (unused_since) where unused_since is not null;

call app.protect_by_unit('files');
create policy own_uploads on files for select using (uploaded_by = (select app.account_id()));
