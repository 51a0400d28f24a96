-- The journal: what a unit did, written once, counted everywhere. Counts, not children.

-- Catalogue of kinds, topics, channels, audiences and inner bodies: dated rows. Rows without owner are the default
-- of the product; an office may put its own dated row before them, for its whole subtree at once.
create table catalogue_entries (
  id int generated always as identity primary key,
  owner_unit_id int references units,
  list text not null constraint catalogue_list_known check (list in ('kind', 'topic', 'channel', 'audience', 'organiser')),
  entry_id text not null constraint catalogue_entry_form check (entry_id ~ '^[a-z][a-z0-9_]{1,59}$'),
  label_vi text not null,
  label_en text not null,
  details jsonb not null default '{}',
  position int not null,
  valid daterange not null,
  constraint catalogue_entries_do_not_overlap
    exclude using gist (coalesce(owner_unit_id, 0) with =, list with =, entry_id with =, valid with &&)
);
create table catalogue_revision (only_row boolean primary key default true check (only_row), revision int not null);
insert into catalogue_revision (revision) values (1);

-- The catalogue is read by everyone below its owner; only the owner's reach may change it.
alter table catalogue_entries enable row level security;
create policy everyone_reads on catalogue_entries for select using (true);
create policy owner_changes on catalogue_entries using (
  (select app.sees_all()) or owner_unit_id in (select reachable from app.reachable_units() as reachable));

create table activities (
  id uuid primary key,
  unit_id int not null references units,
  kind text not null,
  title text not null,
  held_on date not null,
  sessions int not null default 1 check (sessions >= 1),
  staff int check (staff >= 0),
  pupils int check (pupils >= 0),
  parents int check (parents >= 0),
  others int check (others >= 0),
  articles int check (articles >= 0),
  banners int check (banners >= 0),
  broadcasts int check (broadcasts >= 0),
  materials int check (materials >= 0),
  videos int check (videos >= 0),
  topics text[] not null default '{}',
  channels text[] not null default '{}',
  organisers text[] not null default '{}',
  note text not null default '',
  plan_task_id text,
  model_id text,
  campaign_id text,
  search text not null, -- title and note without marks
  version int not null default 1,
  created_by text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  deleted_at timestamptz
);
-- The page of a unit's journal, its figures of a period, and the calendar all walk this one index.
create index activities_of_unit on activities (unit_id, held_on desc, id desc) where deleted_at is null;
create index activities_by_day on activities (held_on) where deleted_at is null;
call app.protect_by_unit('activities');

-- What an activity said before each change, to show a person what somebody else changed meanwhile.
create table activity_revisions (
  activity_id uuid not null references activities on delete cascade,
  version int not null,
  unit_id int not null references units,
  body jsonb not null,
  replaced_at timestamptz not null,
  replaced_by text,
  primary key (activity_id, version)
);
call app.protect_by_unit('activity_revisions');

create table activity_evidence (
  activity_id uuid not null references activities on delete cascade,
  file_id uuid not null,
  media_type text not null,
  size int not null,
  unit_id int not null references units,
  position int not null,
  added_at timestamptz not null,
  primary key (activity_id, file_id)
);
call app.protect_by_unit('activity_evidence');

-- What a person is writing, saved at every pause; private to the account.
create table activity_drafts (
  id uuid primary key,
  account_id text not null,
  unit_id int not null references units,
  activity_id uuid, -- the activity being edited; null for a new one
  base_version int,
  body jsonb not null,
  updated_at timestamptz not null
);
create index activity_drafts_of_account on activity_drafts (account_id, unit_id);
alter table activity_drafts enable row level security;
create policy own_account on activity_drafts using (account_id = (select app.account_id()));

-- Periods whose report was sealed: an activity changed or added afterwards is shown as such, and changes no sealed number.
create table journal_seals (
  unit_id int not null references units,
  period daterange not null,
  sealed_at timestamptz not null,
  primary key (unit_id, period)
);
call app.protect_by_unit('journal_seals');
