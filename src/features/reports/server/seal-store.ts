// All SQL on what was sealed: the frozen contents, their figures laid flat, and to whom they were delivered.
import { sql } from 'kysely';
import type { Tx } from '#platform/db/index.ts';
import type { IsoDate } from '#shared/dates.ts';
import { isParts, type ReportedValue } from '../figure-value.ts';
import type { SealedContent, SealedFigure } from '../sealed-content.ts';
import type { SealedReportContent } from '../sealed-report.ts';
import type { ReportKey } from './report-store.ts';
import './tables.ts';

export interface StoredSeal {
  readonly version: number;
  readonly sha256: string;
  readonly sealedAt: Date;
  readonly sealedByName: string;
  readonly withdrawnAt: Date | null;
  readonly content: SealedContent;
}

const COLUMNS = sql`
  s.version, s.sha256, s.sealed_at as "sealedAt", s.sealed_by_name as "sealedByName", s.withdrawn_at as "withdrawnAt", s.content`;

/** The seals of one report, oldest first. */
export async function selectSeals(tx: Tx, { periodId, unitId }: ReportKey): Promise<StoredSeal[]> {
  const { rows } = await sql<StoredSeal>`
    select ${COLUMNS} from report_seals s where s.period_id = ${periodId} and s.unit_id = ${unitId}
    order by s.version`.execute(tx);
  return rows;
}

export async function findSeal(
  tx: Tx,
  { periodId, unitId }: ReportKey,
  version: number,
): Promise<StoredSeal | undefined> {
  const { rows } = await sql<StoredSeal>`
    select ${COLUMNS} from report_seals s
    where s.period_id = ${periodId} and s.unit_id = ${unitId} and s.version = ${version}`.execute(tx);
  return rows[0];
}

/** What the version said that the newest remarks are about. */
export async function findRemarkedContent(
  tx: Tx,
  { periodId, unitId }: ReportKey,
): Promise<SealedReportContent | undefined> {
  const { rows } = await sql<{ content: SealedReportContent }>`
    select content from report_seals where period_id = ${periodId} and unit_id = ${unitId}
      and version = (select max(about_version) from report_remarks where period_id = ${periodId} and unit_id = ${unitId})`.execute(
    tx,
  );
  return rows[0]?.content;
}

export interface SealOfUnit extends Omit<StoredSeal, 'sha256' | 'sealedByName' | 'withdrawnAt'> {
  readonly unitId: number;
  readonly periodId: string;
}

/** Named versions of many reports in one statement; what a roll-up does not read (texts, lists) is left out. */
export async function selectSealsOf(
  tx: Tx,
  reports: readonly (ReportKey & { readonly version: number })[],
): Promise<SealOfUnit[]> {
  const { rows } = await sql<SealOfUnit>`
    select s.unit_id as "unitId", s.period_id as "periodId", s.version, s.sealed_at as "sealedAt",
           s.content - '{sections,consolidation,activities,earlier,paper}'::text[] || '{"sections": []}' as content
    from unnest(${reports.map((r) => r.periodId)}::uuid[], ${reports.map((r) => r.unitId)}::int[],
                ${reports.map((r) => r.version)}::int[]) as asked(period_id, unit_id, version)
    join report_seals s using (period_id, unit_id, version)`.execute(tx);
  return rows;
}

export interface NewSeal extends ReportKey {
  readonly unitCode: string;
  readonly version: number;
  readonly sha256: string;
  /** Canonical JSON, exactly as hashed. */
  readonly text: string;
  readonly figures: readonly SealedFigure[];
  readonly at: Date;
  readonly by: string | null;
  readonly byName: string;
}

/** Keeps the seal, and lays its figures flat in place of those of the former one. */
export async function insertSeal(tx: Tx, seal: NewSeal): Promise<void> {
  const { periodId, unitId } = seal;
  await tx
    .insertInto('report_seals')
    .values({
      period_id: periodId,
      unit_id: unitId,
      version: seal.version,
      sha256: seal.sha256,
      content: seal.text,
      sealed_at: seal.at,
      sealed_by: seal.by,
      sealed_by_name: seal.byName,
      withdrawn_at: null,
    })
    .execute();
  await tx
    .deleteFrom('sealed_figures')
    .where('period_id', '=', periodId)
    .where('unit_id', '=', unitId)
    .execute();
  if (seal.figures.length === 0) return;
  const rows = seal.figures.map(({ id, applicable, reported, computed }) => ({
    figure_id: id,
    applicable,
    ...columnsOf(reported),
    computed,
  }));
  await sql`
    insert into sealed_figures (period_id, figure_id, unit_id, unit_code, version, applicable, value, num, den, counts, computed)
    select ${periodId}, f.figure_id, ${unitId}, ${seal.unitCode}, ${seal.version}, f.applicable, f.value, f.num, f.den,
           nullif(f.counts, 'null'), nullif(f.computed, 'null')
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as f(figure_id text, applicable bool, value bigint, num bigint,
      den bigint, counts jsonb, computed jsonb)`.execute(tx);
}

function columnsOf(value: ReportedValue | null) {
  if (typeof value === 'number') return { value };
  if (value === null) return {};
  return isParts(value) ? { num: value.num, den: value.den } : { counts: value };
}

/** The figures of a version that no longer counts leave the roll-up; the seal itself stays. */
export async function markWithdrawn(
  tx: Tx,
  { periodId, unitId }: ReportKey,
  version: number,
  at: Date,
): Promise<Date | null> {
  await tx
    .updateTable('report_seals')
    .set({ withdrawn_at: at })
    .where('period_id', '=', periodId)
    .where('unit_id', '=', unitId)
    .where('version', '=', version)
    .execute();
  const { rows } = await sql<{ first: Date | null }>`
    select min(sealed_at) as first from report_seals
    where period_id = ${periodId} and unit_id = ${unitId} and withdrawn_at is null`.execute(tx);
  return rows[0]?.first ?? null;
}

interface FlatFigure {
  readonly unitId: number;
  readonly unitCode: string;
  readonly periodId: string;
  readonly version: number;
  readonly applicable: boolean;
  readonly value: number | null;
  readonly num: number | null;
  readonly den: number | null;
  readonly counts: Record<string, number> | null;
}

export interface SealedValue {
  readonly unitId: number;
  readonly unitCode: string;
  readonly periodId: string;
  readonly version: number;
  readonly applicable: boolean;
  readonly reported: ReportedValue | null;
}

/** One figure as the last seals of all reports of these periods say it, in the order of unit codes. */
export async function selectSealedFigure(
  tx: Tx,
  periodIds: readonly string[],
  figureId: string,
): Promise<SealedValue[]> {
  const { rows } = await sql<FlatFigure>`
    select f.unit_id as "unitId", f.unit_code as "unitCode", f.period_id as "periodId", f.version, f.applicable, f.value,
           f.num, f.den, f.counts
    from sealed_figures f join reports r using (period_id, unit_id)
    where f.period_id = any (${[...periodIds]}::uuid[]) and f.figure_id = ${figureId}
      and r.state in ('submitted', 'accepted')
    order by f.unit_code`.execute(tx);
  return rows.map(({ value, num, den, counts, ...row }) => ({
    ...row,
    reported: reportedOf({ value, num, den, counts }),
  }));
}

/** All figures of the last seals of one unit, by period and figure. A withdrawn report said nothing. */
export async function selectSealedValues(
  tx: Tx,
  unitId: number,
  periodIds: readonly string[],
): Promise<Map<string, Map<string, ReportedValue | null>>> {
  const { rows } = await sql<FlatFigure & { figureId: string }>`
    select f.period_id as "periodId", f.figure_id as "figureId", f.value, f.num, f.den, f.counts
    from sealed_figures f join reports r using (period_id, unit_id)
    where f.unit_id = ${unitId} and f.period_id = any (${[...periodIds]}::uuid[]) and r.state <> 'draft'`.execute(
    tx,
  );
  const byPeriod = Map.groupBy(rows, ({ periodId }) => periodId);
  return new Map(
    [...byPeriod].map(([periodId, figures]) => [
      periodId,
      new Map(figures.map((figure) => [figure.figureId, reportedOf(figure)])),
    ]),
  );
}

function reportedOf({
  value,
  num,
  den,
  counts,
}: Pick<FlatFigure, 'value' | 'num' | 'den' | 'counts'>): ReportedValue | null {
  return value ?? counts ?? (num === null || den === null ? null : { num, den });
}

export interface StoredDelivery {
  readonly periodId: string;
  readonly unitId: number;
  readonly unitCode: string;
  readonly version: number;
  readonly recipientUnitId: number;
  readonly recipientCode: string;
  readonly sentAt: Date;
  readonly dueOn: IsoDate | null;
  readonly confirmedAt: Date | null;
}

const DELIVERY_COLUMNS = sql`
  d.period_id as "periodId", d.unit_id as "unitId", d.unit_code as "unitCode", d.version,
  d.recipient_unit_id as "recipientUnitId", d.recipient_code as "recipientCode", d.sent_at as "sentAt", d.due_on as "dueOn",
  d.confirmed_at as "confirmedAt"`;

/** Deliveries of one report that the actor may see, newest version first. */
export async function selectDeliveriesOf(
  tx: Tx,
  name: { periodId: string; unitCode: string },
): Promise<StoredDelivery[]> {
  const { rows } = await sql<StoredDelivery>`
    select ${DELIVERY_COLUMNS} from report_deliveries d
    where d.period_id = ${name.periodId} and d.unit_code = ${name.unitCode}
    order by d.version desc, d.recipient_code`.execute(tx);
  return rows;
}

export interface ReceivedReport extends StoredDelivery {
  readonly unitName: string;
  readonly periodName: string;
  readonly state: string;
  /** A later version was sent, or this one came back: nothing is left to confirm. */
  readonly isSuperseded: boolean;
  readonly sha256: string;
}

/** What was delivered to a unit, newest first, with the names as they were sealed. */
export async function selectDelivered(
  tx: Tx,
  filter: { recipientUnitId: number; after?: Date | undefined; limit: number },
): Promise<{ items: ReceivedReport[]; total: number }> {
  const { rows } = await sql<ReceivedReport & { total: number }>`
    select ${DELIVERY_COLUMNS}, s.content #>> '{unit,name}' as "unitName", s.content #>> '{period,name}' as "periodName",
           r.state, s.sha256, count(*) over ()::int as total,
           (r.version <> d.version or r.state not in ('submitted', 'accepted')) as "isSuperseded"
    from report_deliveries d
    join report_seals s using (period_id, unit_id, version)
    join reports r using (period_id, unit_id)
    where d.recipient_unit_id = ${filter.recipientUnitId}
    order by d.sent_at desc, d.unit_code
    limit ${filter.limit}`.execute(tx);
  return { items: rows.map(({ total: _, ...item }) => item), total: rows[0]?.total ?? 0 };
}

export function insertDeliveries(
  tx: Tx,
  report: ReportKey & { unitCode: string; version: number; at: Date },
  recipients: readonly { unitId: number; unitCode: string; dueOn: IsoDate | null }[],
) {
  return tx.insertInto('report_deliveries').values(
    recipients.map((recipient) => ({
      period_id: report.periodId,
      unit_id: report.unitId,
      unit_code: report.unitCode,
      version: report.version,
      recipient_unit_id: recipient.unitId,
      recipient_code: recipient.unitCode,
      sent_at: report.at,
      due_on: recipient.dueOn,
      confirmed_at: null,
      confirmed_by: null,
    })),
  );
}

/** Takes a version back from those it was sent to. */
export function deleteDeliveries(tx: Tx, { periodId, unitId }: ReportKey, version: number) {
  return tx
    .deleteFrom('report_deliveries')
    .where('period_id', '=', periodId)
    .where('unit_id', '=', unitId)
    .where('version', '=', version);
}

export async function markConfirmed(
  tx: Tx,
  { periodId, unitId }: ReportKey,
  delivery: { version: number; recipientUnitIds: readonly number[]; by: string | null; at: Date },
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('report_deliveries')
    .set({ confirmed_at: delivery.at, confirmed_by: delivery.by })
    .where('period_id', '=', periodId)
    .where('unit_id', '=', unitId)
    .where('version', '=', delivery.version)
    .where('recipient_unit_id', 'in', [...delivery.recipientUnitIds])
    .where('confirmed_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
