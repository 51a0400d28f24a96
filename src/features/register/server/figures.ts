// Counts the register's figures for many units at once, and finds the papers behind a number.
import { sql } from 'kysely';
import { staffInformedOf } from '#features/journal/server/index.ts';
import { factsOfUnits } from '#foundation/organisation/server/index.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import type { DateRange, IsoDate } from '#shared/dates.ts';
import type { RatioParts } from '#shared/figure-definition.ts';
import { shortCitation } from '../citation.ts';
import { DOCUMENT_TYPES } from '../document-types.ts';
import './tables.ts';

const DIRECTING = DOCUMENT_TYPES.filter(({ directs }) => directs).map(({ id }) => id);

/** Absent where the register says nothing: then a person answers. */
export type RegisterFigures = Readonly<
  Partial<Record<'fig.doc.res' | 'fig.doc.advice' | 'fig.sch.board', number>>
> & {
  readonly 'fig.doc.spread'?: RatioParts;
};

const isDirecting = sql`(d.type = any (${DIRECTING}::text[]) or 'direction' = any (d.purposes))`;
const isIssuedWithin = (days: DateRange) =>
  sql`d.direction = 'out' and d.state = 'issued' and d.issued_on between ${days.from}::date and ${days.to}::date`;
const isBoardInForce = (day: IsoDate) =>
  sql`d.direction = 'out' and d.state = 'issued' and 'board' = any (d.purposes) and d.issued_on <= ${day}::date
      and coalesce(d.effective_on, d.issued_on) <= ${day}::date and (d.expires_on is null or d.expires_on >= ${day}::date)`;

interface CountRow {
  unit_id: number;
  directing: number;
  advice: number;
  boards: number;
}

/** A unit that has issued nothing through its register until then is left out: nobody knows what lies in its drawers. */
export async function registerFiguresOf(
  ctx: Ctx,
  units: readonly { readonly id: number }[],
  days: DateRange,
): Promise<ReadonlyMap<number, RegisterFigures>> {
  const ids = units.map(({ id }) => id);
  const { rows } = await sql<CountRow>`
    select d.unit_id, count(*) filter (where ${isIssuedWithin(days)} and ${isDirecting})::int as directing,
           count(*) filter (where ${isIssuedWithin(days)} and 'advice' = any (d.purposes))::int as advice,
           count(*) filter (where ${isBoardInForce(days.to)})::int as boards
    from documents d
    where d.unit_id = any (${ids}::int[]) and d.direction = 'out' and d.state <> 'draft' and d.issued_on <= ${days.to}::date
    group by d.unit_id`.execute(ctx.tx);
  const spread = await spreadOf(ctx, ids, days);
  const figures = new Map<number, RegisterFigures>();
  for (const row of rows)
    figures.set(row.unit_id, {
      'fig.doc.res': row.directing,
      'fig.doc.advice': row.advice,
      ...(row.boards > 0 && { 'fig.sch.board': 1 }),
    });
  for (const [id, parts] of spread) figures.set(id, { ...figures.get(id), 'fig.doc.spread': parts });
  return figures;
}

interface DueDocument {
  unit_id: number;
  document_id: string;
}

/** Papers that staff of these units must be informed of, which came to them or were issued by them on these days. */
async function mustSpread(ctx: Ctx, unitIds: readonly number[], days: DateRange): Promise<DueDocument[]> {
  const { rows } = await sql<DueDocument>`
    select r.recipient_unit_id as unit_id, d.id as document_id
    from document_recipients r join documents d on d.id = r.document_id
    where r.recipient_unit_id = any (${[...unitIds]}::int[]) and d.must_spread and d.state = 'issued'
      and r.sent_on between ${days.from}::date and ${days.to}::date
    union
    select d.unit_id, d.id from documents d
    where d.unit_id = any (${[...unitIds]}::int[]) and d.must_spread and d.state = 'issued'
      and coalesce(d.arrived_on, d.issued_on) between ${days.from}::date and ${days.to}::date
      and not exists (select from document_recipients own where own.document_id = d.id)`.execute(ctx.tx);
  return rows;
}

/**
 * Staff informed of the papers they must know: for each paper the best attended study of it, never above the number of
 * staff; so a lower bound. Units with no such paper are left out, and the journal's own figure stands.
 */
async function spreadOf(
  ctx: Ctx,
  unitIds: readonly number[],
  days: DateRange,
): Promise<Map<number, RatioParts>> {
  const due = await mustSpread(ctx, unitIds, days);
  if (due.length === 0) return new Map();
  const concerned = [...new Set(due.map((row) => row.unit_id))];
  const [informed, facts] = [
    await staffInformedOf(ctx, concerned, [...new Set(due.map((row) => row.document_id))], days.to),
    await factsOfUnits(ctx.tx, concerned, days.to),
  ];
  const spread = new Map<number, RatioParts>();
  for (const [unitId, papers] of Map.groupBy(due, (row) => row.unit_id)) {
    const staff = facts.get(unitId)?.at(-1)?.staff ?? null;
    const reached = papers.map(({ document_id: id }) => informed.get(`${String(unitId)} ${id}`) ?? 0);
    spread.set(unitId, {
      num: reached.reduce((sum, count) => sum + (staff === null ? count : Math.min(count, staff)), 0),
      den: staff === null ? null : staff * papers.length,
    });
  }
  return spread;
}

export interface DocumentRow {
  readonly id: string;
  readonly title: string;
  readonly on: IsoDate | null;
  readonly value: number;
  readonly href: string;
}

/** The papers behind a figure of one unit; null for a figure the register does not count. */
export async function documentsBehindFigure(
  ctx: Pick<Ctx, 'tx'>,
  unitId: number,
  figureId: string,
  days: DateRange,
): Promise<DocumentRow[] | null> {
  const conditions: Readonly<Record<string, ReturnType<typeof sql>>> = {
    'fig.doc.res': sql`${isIssuedWithin(days)} and ${isDirecting}`,
    'fig.doc.advice': sql`${isIssuedWithin(days)} and 'advice' = any (d.purposes)`,
    'fig.sch.board': isBoardInForce(days.to),
  };
  const condition = conditions[figureId];
  if (!condition) return null;
  const { rows } = await sql<{
    id: string;
    type: string;
    label: string;
    issued_on: IsoDate | null;
    abstract: string;
  }>`
    select d.id, d.type, d.label, d.issued_on, d.abstract from documents d
    where d.unit_id = ${unitId} and ${condition} order by d.issued_on, d.id`.execute(ctx.tx);
  return rows.map(({ issued_on: on, ...row }) => ({
    id: row.id,
    title: `${shortCitation({ ...row, issuedOn: on })}: ${row.abstract}`,
    on,
    value: 1,
    href: `/van-ban/${row.id}`,
  }));
}
