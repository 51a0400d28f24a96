-- The register of documents: what came in, what went out, and the law both rest on. Composed or only registered, distributed
-- to units, acknowledged by them, withdrawn or replaced. State secrets never enter.

-- Units whose work came to a unit within reach when they were closed: their papers are its papers now.
create function app.inherited_units() returns setof int language sql stable security definer rows 5
set search_path = public, app, pg_temp
begin atomic
  with recursive inherited as (
    select u.id from units u
    where u.successor_id = any (app.own_units()) or u.successor_id in (select reachable from app.reachable_units() as reachable)
    union
    select u.id from units u join inherited i on u.successor_id = i.id
  )
  select id from inherited;
end;
revoke execute on function app.inherited_units() from public;
grant execute on function app.inherited_units() to truong_an_app;
create index units_by_successor on units (successor_id) where successor_id is not null;

-- Whether an issuer still exists and who took over from it. Public bodies: whoever holds one of their papers may know.
create function app.standing_of_units(ids int[])
returns table (unit_id int, name text, closed_on date, successor_code text, successor_name text)
language sql stable security definer set search_path = public, app, pg_temp
begin atomic
  select u.id, last.name, u.closed_on, s.code, heir.name
  from units u
  left join units s on s.id = u.successor_id
  left join lateral (select v.name from unit_versions v where v.unit_id = u.id order by v.valid desc limit 1) last on true
  left join lateral (select v.name from unit_versions v where v.unit_id = s.id order by v.valid desc limit 1) heir on true
  where u.id = any (ids);
end;
revoke execute on function app.standing_of_units(int[]) from public;
grant execute on function app.standing_of_units(int[]) to truong_an_app;

create table documents (
  id uuid primary key,
  unit_id int references units, -- whose register it stands in; null: the legal register of the product
  law_id text constraint document_law_id_unique unique constraint document_law_id_form check (law_id ~ '^[a-z]+\.[a-z0-9._]+$'),
  direction text not null constraint document_direction_known check (direction in ('in', 'out', 'law')),
  type text not null constraint document_type_form check (type ~ '^[a-z_]{2,40}$'),
  state text not null constraint document_state_known check (state in ('draft', 'issued', 'withdrawn')),
  -- Who issued it. A Party paper is registered and never composed: it follows rules of its own.
  issuer_kind text not null constraint document_issuer_kind_known check (issuer_kind in ('body', 'party', 'mass')),
  issuer_unit_id int references units,
  issuer_name text not null,
  -- Number and symbol: 12 and KH-THCSMHS are printed 12/KH-THCSMHS; `label` is what stands on the paper.
  series text not null default '', -- a board that uses the seal of the body counts by itself
  number int constraint document_number_positive check (number > 0),
  symbol text not null default '',
  label text not null default '',
  issued_on date,
  year int generated always as (extract(year from issued_on)::int) stored,
  abstract text not null,
  -- In force from, and the last day in force; null: not said.
  effective_on date,
  expires_on date,
  replaced_by_id uuid references documents,
  amended boolean not null default false,
  -- Register fields of Nghị định 30/2020/NĐ-CP, Phụ lục VI.
  urgency text constraint document_urgency_known check (urgency in ('urgent', 'very_urgent', 'express')),
  pages int constraint document_pages_positive check (pages > 0),
  copies int constraint document_copies_positive check (copies > 0),
  language text not null default 'vi',
  signer_authority text not null default '',
  signer_position text not null default '',
  signer_name text not null default '',
  dossier text not null default '', -- mã hồ sơ
  number_in_dossier int constraint document_number_in_dossier_positive check (number_in_dossier > 0),
  note text not null default '',
  reply_by date, -- outgoing: when an answer is awaited; incoming: when ours is
  reply_waived_at timestamptz,
  reply_waived_reason text,
  arrived_on date,
  arrival_number int constraint document_arrival_number_positive check (arrival_number > 0),
  arrival_year int generated always as (extract(year from arrived_on)::int) stored,
  handled_at timestamptz,
  handled_note text not null default '',
  -- What it is for: advice (tham mưu), board (ban chỉ đạo), …; figures count by these.
  purposes text[] not null default '{}',
  must_spread boolean not null default false, -- staff must be informed of it (quán triệt)
  duplicate_reason text, -- why the same number, symbol and body stand twice
  -- Of law and of rules: what is known of it, and whether the original was looked at.
  mark text constraint document_mark_known check (mark in ('found', 'plan', 'high', 'medium', 'low', 'unverified')),
  original_checked boolean not null default false,
  source text not null default '',
  content jsonb, -- of a composed document; null: registered only
  recipients text[] not null default '{}', -- nơi nhận as printed
  withdrawn_at timestamptz,
  withdrawn_on date,
  withdrawn_reason text,
  search text not null, -- label, abstract, issuer, signer without marks
  version int not null default 1,
  created_by text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint document_law_has_no_unit check ((direction = 'law') = (unit_id is null)),
  constraint document_out_is_numbered check (direction <> 'out' or state = 'draft' or (number is not null and issued_on is not null)),
  constraint document_in_has_arrival check ((direction = 'in') = (arrived_on is not null) and (arrived_on is null) = (arrival_number is null)),
  constraint document_only_outgoing_are_drafted check (state <> 'draft' or direction = 'out'),
  constraint document_in_force_in_order check (expires_on >= effective_on),
  constraint document_party_is_never_composed check (issuer_kind <> 'party' or content is null),
  constraint document_does_not_replace_itself check (replaced_by_id <> id),
  constraint document_withdrawal_has_reason check ((state = 'withdrawn') = (withdrawn_reason is not null))
);
-- One series for each body (or board with its seal) and year; a number is given once.
create unique index document_number_unique on documents (unit_id, series, year, number)
  where direction = 'out' and state <> 'draft' and duplicate_reason is null;
create unique index document_arrival_number_unique on documents (unit_id, arrival_year, arrival_number) where direction = 'in';
-- The page of a register walks this index; drafts stand first.
create index documents_of_unit on documents (unit_id, direction, issued_on desc nulls first, id desc);
create index documents_by_label on documents (unit_id, label);
create index documents_of_law on documents (issued_on desc, id desc) where unit_id is null;
create index documents_by_words on documents using gin (search gin_trgm_ops);
create index documents_awaiting_reply on documents (unit_id, reply_by) where reply_by is not null;

-- Under row-level security no index may be walked by words (LIKE is not leakproof), so a search over many units first asks
-- here which ids hold the words; what of them is shown is still decided by the policies of the table.
create function app.documents_with_words(patterns text[], at_most int) returns setof uuid
language sql stable security definer rows 200 set search_path = public, app, pg_temp
begin atomic
  select id from documents where search like all (patterns) order by id desc limit at_most;
end;
revoke execute on function app.documents_with_words(text[], int) from public;
grant execute on function app.documents_with_words(text[], int) to truong_an_app;

-- The second body of a joint document: its own number, symbol and signature.
create table document_parties (
  document_id uuid not null references documents on delete cascade,
  position int not null check (position >= 2),
  unit_id int not null references units, -- whose register the document stands in
  party_unit_id int references units,
  superior text not null default '',
  issuer_name text not null,
  number int check (number > 0),
  symbol text not null default '',
  label text not null default '',
  signer_authority text not null default '',
  signer_position text not null default '',
  signer_name text not null default '',
  primary key (document_id, position)
);

create table document_revisions (
  document_id uuid not null references documents on delete cascade,
  version int not null,
  unit_id int not null references units,
  body jsonb not null,
  reason text not null default '',
  replaced_at timestamptz not null,
  replaced_by text,
  primary key (document_id, version)
);

create table document_relations (
  document_id uuid not null references documents on delete cascade,
  kind text not null constraint document_relation_known check (kind in ('basis', 'replaces', 'amends', 'answers', 'relates')),
  other_id uuid not null references documents,
  unit_id int references units, -- of the first document; null: between two laws
  position int not null default 1,
  reason text not null default '', -- why an expired document is still a basis
  made_at timestamptz not null,
  made_by text,
  primary key (document_id, kind, other_id),
  constraint document_relation_to_another check (document_id <> other_id)
);
create index document_relations_to on document_relations (other_id, kind);

create table document_files (
  document_id uuid not null references documents on delete cascade,
  file_id uuid not null,
  unit_id int not null references units,
  role text not null constraint document_file_role_known check (role in ('signed', 'annex')),
  media_type text not null,
  size int not null,
  name text not null,
  position int not null,
  added_at timestamptz not null,
  primary key (document_id, file_id)
);
create index document_files_by_file on document_files (file_id);

-- To whom, by which rule; kept so that units which come under the rule later are found.
create table document_distributions (
  id uuid primary key,
  document_id uuid not null references documents on delete cascade,
  unit_id int not null references units,
  rule jsonb not null,
  due_on date, -- acknowledge by
  made_at timestamptz not null,
  made_by text
);
create index document_distributions_of_document on document_distributions (document_id, made_at);

create table document_recipients (
  document_id uuid not null references documents on delete cascade,
  recipient_unit_id int not null references units,
  unit_id int not null references units, -- who sent it
  distribution_id uuid not null references document_distributions on delete cascade,
  sent_at timestamptz not null,
  sent_on date not null,
  due_on date,
  acknowledged_at timestamptz,
  acknowledged_by text,
  acknowledged_by_name text,
  deputised_for text, -- the post for which somebody else confirmed
  primary key (document_id, recipient_unit_id)
);
create index document_recipients_by_unit on document_recipients (recipient_unit_id, sent_on desc, document_id desc);
create index document_recipients_open on document_recipients (recipient_unit_id) where acknowledged_at is null;
create index document_recipients_open_of_sender on document_recipients (unit_id, sent_on) where acknowledged_at is null;

call app.protect_by_unit('documents');
call app.protect_by_unit('document_parties');
call app.protect_by_unit('document_revisions');
call app.protect_by_unit('document_relations');
call app.protect_by_unit('document_files');
call app.protect_by_unit('document_distributions');
call app.protect_by_unit('document_recipients');

-- Whoever took over from a closed unit keeps its register.
do $$
declare target text;
begin
  foreach target in array array['documents', 'document_parties', 'document_revisions', 'document_relations', 'document_files',
                                'document_distributions', 'document_recipients'] loop
    execute format('create policy inherited on %I using (unit_id in (select inherited from app.inherited_units() as inherited))', target);
  end loop;
end $$;

-- The legal register is read by everybody who says who asks.
create policy law_for_everyone on documents for select using (
  direction = 'law' and (select app.account_id()) is not null);
create policy law_for_everyone on document_relations for select using (
  unit_id is null and (select app.account_id()) is not null);

-- A recipient sees what was sent to it and confirms it.
create policy what_one_receives on document_recipients for select using (
  recipient_unit_id = any ((select app.own_units())::int[])
  or recipient_unit_id in (select reachable from app.reachable_units() as reachable)
  or recipient_unit_id in (select inherited from app.inherited_units() as inherited));
create policy receiver_confirms on document_recipients for update using (
  recipient_unit_id = any ((select app.own_units())::int[])
  or recipient_unit_id in (select reachable from app.reachable_units() as reachable)
  or recipient_unit_id in (select inherited from app.inherited_units() as inherited));
create policy what_one_receives on documents for select using (
  state <> 'draft' and exists (select from document_recipients r where r.document_id = documents.id));
create policy with_the_document on document_parties for select using (
  exists (select from documents d where d.id = document_id));
create policy with_the_document on document_relations for select using (
  exists (select from documents d where d.id = document_id));
create policy with_the_document on document_files for select using (
  exists (select from documents d where d.id = document_id));
-- The files table knows nothing of registers: the paper goes with the document to whoever received it.
create policy shown_by_a_document on files for select using (
  exists (select from document_files f where f.file_id = files.id));

-- Dissemination at the school (quán triệt) is an activity that names the document.
alter table activities add column document_id uuid references documents;
create index activities_by_document on activities (document_id, unit_id) where document_id is not null and deleted_at is null;
