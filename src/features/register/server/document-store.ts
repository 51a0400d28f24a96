// SQL of papers themselves: rows in and out, searching, numbers. Recipients, ties and files have stores of their own.
import { sql, type RawBuilder } from 'kysely';
import type { Ctx } from '#foundation/use-case/index.ts';
import type { Tx } from '#platform/db/index.ts';
import type { IsoDate } from '#shared/dates.ts';
import { legalStateOn, type IssuerStanding } from '../legal-state.ts';
import type { DocumentContent } from '../content.ts';
import {
  searchTextOf,
  type Direction,
  type DocumentState,
  type IssuerKind,
  type LawMark,
  type RegisteredDocument,
  type Urgency,
} from '../document.ts';
import type { Purpose } from '../document-types.ts';
import './tables.ts';

interface DocumentRow {
  id: string;
  unit_id: number | null;
  unit_code: string | null;
  law_id: string | null;
  direction: Direction;
  type: string;
  state: DocumentState;
  issuer_kind: IssuerKind;
  issuer_unit_id: number | null;
  issuer_unit_code: string | null;
  issuer_name: string;
  series: string;
  number: number | null;
  symbol: string;
  label: string;
  issued_on: IsoDate | null;
  abstract: string;
  effective_on: IsoDate | null;
  expires_on: IsoDate | null;
  replaced_by_id: string | null;
  amended: boolean;
  urgency: Urgency | null;
  pages: number | null;
  copies: number | null;
  language: string;
  signer_authority: string;
  signer_position: string;
  signer_name: string;
  dossier: string;
  number_in_dossier: number | null;
  note: string;
  reply_by: IsoDate | null;
  reply_waived_at: Date | null;
  reply_waived_reason: string | null;
  arrived_on: IsoDate | null;
  arrival_number: number | null;
  handled_at: Date | null;
  purposes: Purpose[];
  must_spread: boolean;
  mark: LawMark | null;
  original_checked: boolean;
  source: string;
  is_composed: boolean;
  withdrawn_on: IsoDate | null;
  withdrawn_reason: string | null;
  version: number;
  created_at: Date;
  updated_at: Date;
}

/** A paper with the internal ids that use cases decide by. */
export interface StoredDocument {
  /** Whose register; null for the shared legal register. */
  readonly unitId: number | null;
  readonly issuerUnitId: number | null;
  readonly replyClosedReason: string | null;
  readonly document: RegisteredDocument;
}

// Codes of units stand outside row-level security of `units` for whoever may see the paper: it names them itself.
const COLUMNS = sql`
  d.id, d.unit_id, u.code as unit_code, d.law_id, d.direction, d.type, d.state, d.issuer_kind, d.issuer_unit_id,
  i.code as issuer_unit_code, d.issuer_name, d.series, d.number, d.symbol, d.label, d.issued_on, d.abstract, d.effective_on,
  d.expires_on, d.replaced_by_id, d.amended, d.urgency, d.pages, d.copies, d.language, d.signer_authority, d.signer_position,
  d.signer_name, d.dossier, d.number_in_dossier, d.note, d.reply_by, d.reply_waived_at, d.reply_waived_reason, d.arrived_on,
  d.arrival_number, d.handled_at, d.purposes, d.must_spread, d.mark, d.original_checked, d.source,
  d.content is not null as is_composed, d.withdrawn_on, d.withdrawn_reason, d.version, d.created_at, d.updated_at`;
const FROM = sql`documents d left join units u on u.id = d.unit_id left join units i on i.id = d.issuer_unit_id`;

export function toStored(row: DocumentRow, today: IsoDate): StoredDocument {
  return {
    unitId: row.unit_id,
    issuerUnitId: row.issuer_unit_id,
    replyClosedReason: row.reply_waived_reason,
    document: {
      id: row.id,
      unitCode: row.unit_code,
      lawId: row.law_id,
      direction: row.direction,
      type: row.type,
      state: row.state,
      legalState: legalStateOfRow(row, today),
      issuer: { kind: row.issuer_kind, unitCode: row.issuer_unit_code, name: row.issuer_name },
      series: row.series,
      number: row.number,
      symbol: row.symbol,
      label: row.label,
      issuedOn: row.issued_on,
      abstract: row.abstract,
      effectiveOn: row.effective_on,
      expiresOn: row.expires_on,
      replacedById: row.replaced_by_id,
      urgency: row.urgency,
      pages: row.pages,
      copies: row.copies,
      language: row.language,
      signer: { authority: row.signer_authority, position: row.signer_position, name: row.signer_name },
      dossier: row.dossier,
      numberInDossier: row.number_in_dossier,
      note: row.note,
      replyBy: row.reply_by,
      arrivedOn: row.arrived_on,
      arrivalNumber: row.arrival_number,
      handledAt: row.handled_at?.toISOString() ?? null,
      purposes: row.purposes,
      mustSpread: row.must_spread,
      mark: row.mark,
      originalChecked: row.original_checked,
      source: row.source,
      isComposed: row.is_composed,
      withdrawnOn: row.withdrawn_on,
      withdrawnReason: row.withdrawn_reason,
      version: row.version,
      createdAt: row.created_at.toISOString(),
      updatedAt: row.updated_at.toISOString(),
    },
  };
}

export type ForceRow = Pick<
  DocumentRow,
  'state' | 'issued_on' | 'effective_on' | 'expires_on' | 'withdrawn_on' | 'replaced_by_id' | 'amended'
>;

export function legalStateOfRow(row: ForceRow, day: IsoDate) {
  return legalStateOn(
    {
      state: row.state,
      issuedOn: row.issued_on,
      effectiveOn: row.effective_on,
      expiresOn: row.expires_on,
      withdrawnOn: row.withdrawn_on,
      isReplaced: row.replaced_by_id !== null,
      isAmended: row.amended,
    },
    day,
  );
}

/** Undefined when it does not exist or lies outside the actor's reach. */
export async function findStoredDocument(
  ctx: Pick<Ctx, 'tx' | 'today'>,
  id: string,
  lock = false,
): Promise<StoredDocument | undefined> {
  const { rows } = await sql<DocumentRow>`
    select ${COLUMNS} from ${FROM} where d.id = ${id} ${lock ? sql`for update of d` : sql``}`.execute(ctx.tx);
  return rows[0] && toStored(rows[0], ctx.today);
}

/** What a composed paper says; null for one that is only registered. */
export async function findContent(tx: Tx, id: string): Promise<DocumentContent | null> {
  const { rows } = await sql<{ content: DocumentContent | null }>`
    select content from documents where id = ${id}`.execute(tx);
  return rows[0]?.content ?? null;
}

/** What a use case writes; a field left out keeps its default or what it was. */
export interface DocumentFields {
  readonly type: string;
  readonly issuerKind: IssuerKind;
  readonly issuerUnitId: number | null;
  readonly issuerName: string;
  readonly series: string;
  readonly number: number | null;
  readonly symbol: string;
  readonly label: string;
  readonly issuedOn: IsoDate | null;
  readonly abstract: string;
  readonly effectiveOn: IsoDate | null;
  readonly expiresOn: IsoDate | null;
  readonly urgency: Urgency | null;
  readonly pages: number | null;
  readonly copies: number | null;
  readonly language: string;
  readonly signer: RegisteredDocument['signer'];
  readonly dossier: string;
  readonly numberInDossier: number | null;
  readonly note: string;
  readonly replyBy: IsoDate | null;
  readonly purposes: readonly Purpose[];
  readonly mustSpread: boolean;
  readonly content: DocumentContent | null;
}

function columnsOf(fields: DocumentFields) {
  return {
    type: fields.type,
    issuer_kind: fields.issuerKind,
    issuer_unit_id: fields.issuerUnitId,
    issuer_name: fields.issuerName,
    series: fields.series,
    number: fields.number,
    symbol: fields.symbol,
    label: fields.label,
    issued_on: fields.issuedOn,
    abstract: fields.abstract,
    effective_on: fields.effectiveOn,
    expires_on: fields.expiresOn,
    urgency: fields.urgency,
    pages: fields.pages,
    copies: fields.copies,
    language: fields.language,
    signer_authority: fields.signer.authority,
    signer_position: fields.signer.position,
    signer_name: fields.signer.name,
    dossier: fields.dossier,
    number_in_dossier: fields.numberInDossier,
    note: fields.note,
    reply_by: fields.replyBy,
    purposes: [...fields.purposes],
    must_spread: fields.mustSpread,
    content: fields.content === null ? null : JSON.stringify(fields.content),
    recipients: [...(fields.content?.recipients ?? [])],
    search: searchTextOf({ ...fields, signerName: fields.signer.name }),
  };
}

export async function insertDocument(
  ctx: Ctx,
  document: {
    id: string;
    unitId: number;
    direction: 'in' | 'out';
    state: 'draft' | 'issued';
    fields: DocumentFields;
    arrivedOn: IsoDate | null;
    arrivalNumber: number | null;
    duplicateReason: string | null;
  },
): Promise<void> {
  await ctx.tx
    .insertInto('documents')
    .values({
      id: document.id,
      unit_id: document.unitId,
      direction: document.direction,
      state: document.state,
      ...columnsOf(document.fields),
      arrived_on: document.arrivedOn,
      arrival_number: document.arrivalNumber,
      duplicate_reason: document.duplicateReason,
      created_by: ctx.actor.accountId,
      created_at: ctx.now,
      updated_at: ctx.now,
    })
    .execute();
}

/** Writes the new fields as the next version. */
export async function updateDocument(ctx: Ctx, id: string, fields: DocumentFields): Promise<void> {
  await ctx.tx
    .updateTable('documents')
    .set((eb) => ({ ...columnsOf(fields), version: eb('version', '+', 1), updated_at: ctx.now }))
    .where('id', '=', id)
    .execute();
}

/** Keeps what an issued paper said before it is changed. */
export async function insertRevision(
  ctx: Ctx,
  { document, unitId }: StoredDocument,
  reason: string,
  content: DocumentContent | null,
): Promise<void> {
  if (unitId === null) return;
  await ctx.tx
    .insertInto('document_revisions')
    .values({
      document_id: document.id,
      version: document.version,
      unit_id: unitId,
      body: JSON.stringify({ ...document, content }),
      reason,
      replaced_at: ctx.now,
      replaced_by: ctx.actor.accountId,
    })
    .execute();
}

export interface DocumentRevision {
  readonly version: number;
  readonly reason: string;
  readonly replacedAt: string;
  readonly body: RegisteredDocument & { readonly content: DocumentContent | null };
}

export async function selectRevisions(tx: Tx, id: string): Promise<DocumentRevision[]> {
  const rows = await tx
    .selectFrom('document_revisions')
    .select(['version', 'reason', 'replaced_at', 'body'])
    .where('document_id', '=', id)
    .orderBy('version')
    .execute();
  return rows.map((row) => ({
    version: row.version,
    reason: row.reason,
    replacedAt: row.replaced_at.toISOString(),
    body: row.body as unknown as DocumentRevision['body'],
  }));
}

export async function deleteDraft(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('documents').where('id', '=', id).where('state', '=', 'draft').execute();
}

/** The one paper of this register that already has this number; null when none has. */
export async function findNumbered(
  tx: Tx,
  by: {
    unitId: number;
    direction: 'in' | 'out';
    series: string;
    number: number;
    label: string;
    issuerName: string;
    issuedOn: IsoDate;
  },
  exceptId: string | null,
): Promise<{ id: string; label: string; issuedOn: IsoDate; abstract: string } | null> {
  const same =
    by.direction === 'out'
      ? sql`d.series = ${by.series} and d.number = ${by.number}`
      : sql`lower(d.label) = lower(${by.label}) and app.fold_marks(d.issuer_name) = app.fold_marks(${by.issuerName})`;
  const { rows } = await sql<{ id: string; label: string; issuedOn: IsoDate; abstract: string }>`
    select d.id, d.label, d.issued_on as "issuedOn", d.abstract from documents d
    where d.unit_id = ${by.unitId} and d.direction = ${by.direction} and d.state <> 'draft' and ${same}
      and d.year = extract(year from ${by.issuedOn}::date) and d.id is distinct from ${exceptId}::uuid
    order by d.created_at limit 1`.execute(tx);
  return rows[0] ?? null;
}

/** The number after the highest one given in a series and year. */
export async function nextNumber(tx: Tx, unitId: number, series: string, year: number): Promise<number> {
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(number), 0) + 1 as next from documents
    where unit_id = ${unitId} and direction = 'out' and state <> 'draft' and series = ${series} and year = ${year}`.execute(
    tx,
  );
  return rows[0]?.next ?? 1;
}

export async function nextArrivalNumber(tx: Tx, unitId: number, arrivedOn: IsoDate): Promise<number> {
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(arrival_number), 0) + 1 as next from documents
    where unit_id = ${unitId} and direction = 'in' and arrival_year = extract(year from ${arrivedOn}::date)`.execute(
    tx,
  );
  return rows[0]?.next ?? 1;
}

export interface DocumentFilter {
  readonly box: 'in' | 'out' | 'drafts' | 'received' | 'law';
  readonly unitId: number | null;
  /** Registers of all units below, and of the unit itself. */
  readonly isWithin: boolean;
  /** Folded words, all of which must occur. */
  readonly words: readonly string[];
  readonly type?: string | undefined;
  readonly state?: DocumentState | undefined;
  readonly purpose?: Purpose | undefined;
  readonly year?: number | undefined;
  readonly from?: IsoDate | undefined;
  readonly to?: IsoDate | undefined;
  readonly open: boolean;
}

export interface PagePosition {
  readonly on: IsoDate;
  readonly id: string;
}

/** A paper in a list, with what the list says beside it. */
export interface ListedDocument extends StoredDocument {
  /** When it was sent to the unit that looks, and whether that was confirmed; null in other shelves. */
  readonly receipt: {
    readonly sentOn: IsoDate;
    readonly dueOn: IsoDate | null;
    readonly acknowledgedAt: string | null;
  } | null;
  /** Units it was sent to, and how many of them confirmed. */
  readonly sent: { readonly to: number; readonly acknowledged: number };
}

interface ListRow extends DocumentRow {
  sent_on: IsoDate | null;
  due_on: IsoDate | null;
  acknowledged_at: Date | null;
  sent_to: number;
  sent_acknowledged: number;
}

const UNKNOWN_DAY = '1900-01-01';
/** A search over many registers looks at so many papers that hold the words, newest first. */
const WIDE_SEARCH_LIMIT = 5_000;

/** The day a shelf is ordered by; drafts by when they were written on. */
function orderDay(box: DocumentFilter['box']): RawBuilder<unknown> {
  if (box === 'received') return sql`r.sent_on`;
  if (box === 'drafts') return sql`(d.updated_at at time zone 'Asia/Ho_Chi_Minh')::date`;
  return box === 'law' ? sql`coalesce(d.issued_on, ${UNKNOWN_DAY}::date)` : sql`d.issued_on`;
}

function fromClause({ box }: DocumentFilter): RawBuilder<unknown> {
  return box === 'received'
    ? sql`document_recipients r join documents d on d.id = r.document_id
        left join units u on u.id = d.unit_id left join units i on i.id = d.issuer_unit_id`
    : FROM;
}

function conditions(filter: DocumentFilter): RawBuilder<unknown> {
  const parts = [placeOf(filter)];
  if (filter.box === 'in' || filter.box === 'out') parts.push(sql`d.direction = ${filter.box}`);
  parts.push(filter.box === 'drafts' ? sql`d.state = 'draft'` : sql`d.state <> 'draft'`);
  if (filter.box === 'law') parts.push(sql`d.direction = 'law'`);
  const patterns = filter.words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  if (patterns.length > 0)
    parts.push(
      filter.isWithin
        ? sql`d.id in (select app.documents_with_words(${patterns}::text[], ${WIDE_SEARCH_LIMIT}))`
        : sql`d.search like all (${patterns}::text[])`,
    );
  if (filter.type !== undefined) parts.push(sql`d.type = ${filter.type}`);
  if (filter.state !== undefined) parts.push(sql`d.state = ${filter.state}`);
  if (filter.purpose !== undefined) parts.push(sql`${filter.purpose} = any (d.purposes)`);
  if (filter.year !== undefined) parts.push(sql`d.year = ${filter.year}`);
  const day = orderDay(filter.box);
  if (filter.from !== undefined) parts.push(sql`${day} >= ${filter.from}::date`);
  if (filter.to !== undefined) parts.push(sql`${day} <= ${filter.to}::date`);
  if (filter.open) parts.push(openIn(filter.box));
  return sql.join(parts, sql` and `);
}

function openIn(box: DocumentFilter['box']): RawBuilder<unknown> {
  if (box === 'received') return sql`r.acknowledged_at is null and d.state = 'issued'`;
  if (box === 'in') return sql`d.handled_at is null`;
  return sql`exists (select from document_recipients o where o.document_id = d.id and o.acknowledged_at is null)`;
}

function placeOf({ box, unitId, isWithin }: DocumentFilter): RawBuilder<unknown> {
  if (box === 'law') return sql`true`;
  const column = box === 'received' ? sql`r.recipient_unit_id` : sql`d.unit_id`;
  return isWithin
    ? sql`${column} in (select c.unit_id from unit_closure c where c.ancestor_id = ${unitId} and c.reach @> app.today())`
    : sql`${column} = ${unitId}`;
}

/** Newest first, one page after `after`. */
export async function selectDocuments(
  ctx: Pick<Ctx, 'tx' | 'today'>,
  filter: DocumentFilter,
  page: { after?: PagePosition | undefined; limit: number },
): Promise<{ items: ListedDocument[]; positions: PagePosition[] }> {
  const day = orderDay(filter.box);
  const after = page.after && sql`and (${day}, d.id) < (${page.after.on}::date, ${page.after.id}::uuid)`;
  const receipt =
    filter.box === 'received'
      ? sql`r.sent_on, r.due_on, r.acknowledged_at`
      : sql`null::date as sent_on, null::date as due_on, null::timestamptz as acknowledged_at`;
  const { rows } = await sql<ListRow & { order_day: IsoDate }>`
    select ${COLUMNS}, ${receipt}, ${day} as order_day, s.sent_to, s.sent_acknowledged
    from ${fromClause(filter)}
    left join lateral (
      select count(*)::int as sent_to, count(a.acknowledged_at)::int as sent_acknowledged
      from document_recipients a where a.document_id = d.id and d.direction = 'out'
    ) s on true
    where ${conditions(filter)} ${after ?? sql``}
    order by ${day} desc, d.id desc limit ${page.limit}`.execute(ctx.tx);
  return {
    items: rows.map((row) => ({
      ...toStored(row, ctx.today),
      receipt:
        row.sent_on === null
          ? null
          : {
              sentOn: row.sent_on,
              dueOn: row.due_on,
              acknowledgedAt: row.acknowledged_at?.toISOString() ?? null,
            },
      sent: { to: row.sent_to, acknowledged: row.sent_acknowledged },
    })),
    positions: rows.map((row) => ({ on: row.order_day, id: row.id })),
  };
}

export async function countDocuments(tx: Tx, filter: DocumentFilter): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from ${fromClause(filter)} where ${conditions(filter)}`.execute(tx);
  return rows[0]?.total ?? 0;
}

/** What became of a body that issued papers; null for one that is not in the tree. */
export async function standingOf(tx: Tx, unitId: number | null): Promise<IssuerStanding | null> {
  if (unitId === null) return null;
  const { rows } = await sql<{
    name: string | null;
    closed_on: IsoDate | null;
    successor_code: string | null;
    successor_name: string | null;
  }>`
    select name, closed_on, successor_code, successor_name from app.standing_of_units(array[${unitId}::int])`.execute(
    tx,
  );
  const row = rows[0];
  if (!row) return null;
  return {
    name: row.name ?? '',
    closedOn: row.closed_on,
    successor:
      row.successor_code === null
        ? null
        : { code: row.successor_code, name: row.successor_name ?? row.successor_code },
  };
}

export async function setIssued(
  ctx: Ctx,
  id: string,
  issue: {
    number: number;
    symbol: string;
    label: string;
    issuedOn: IsoDate;
    signerName: string;
    search: string;
    duplicateReason: string | null;
  },
): Promise<void> {
  await ctx.tx
    .updateTable('documents')
    .set((eb) => ({
      state: 'issued' as const,
      number: issue.number,
      symbol: issue.symbol,
      label: issue.label,
      issued_on: issue.issuedOn,
      signer_name: issue.signerName,
      search: issue.search,
      duplicate_reason: issue.duplicateReason,
      version: eb('version', '+', 1),
      updated_at: ctx.now,
    }))
    .where('id', '=', id)
    .execute();
}

export async function setWithdrawn(ctx: Ctx, id: string, on: IsoDate, reason: string): Promise<void> {
  await ctx.tx
    .updateTable('documents')
    .set((eb) => ({
      state: 'withdrawn' as const,
      withdrawn_at: ctx.now,
      withdrawn_on: on,
      withdrawn_reason: reason,
      version: eb('version', '+', 1),
      updated_at: ctx.now,
    }))
    .where('id', '=', id)
    .execute();
}

/** Another paper took its place (its last day is the day before) or changed it. */
export async function setOvertaken(
  ctx: Ctx,
  id: string,
  by: { kind: 'replaces'; id: string; lastDay: IsoDate } | { kind: 'amends' },
): Promise<void> {
  await sql`
    update documents set ${
      by.kind === 'amends'
        ? sql`amended = true`
        : sql`replaced_by_id = ${by.id}, expires_on = greatest(least(coalesce(expires_on, ${by.lastDay}::date), ${by.lastDay}::date), coalesce(effective_on, ${by.lastDay}::date))`
    }, updated_at = ${ctx.now} where id = ${id}`.execute(ctx.tx);
}

export async function setReplyClosed(ctx: Ctx, id: string, reason: string): Promise<void> {
  await ctx.tx
    .updateTable('documents')
    .set({ reply_waived_at: ctx.now, reply_waived_reason: reason, updated_at: ctx.now })
    .where('id', '=', id)
    .execute();
}

export async function setHandled(ctx: Ctx, id: string, note: string): Promise<void> {
  await ctx.tx
    .updateTable('documents')
    .set({ handled_at: ctx.now, handled_note: note, updated_at: ctx.now })
    .where('id', '=', id)
    .execute();
}
