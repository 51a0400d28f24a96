// All SQL on periods and their recipients. What an actor may see at all is decided by row-level security.
import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '#platform/db/index.ts';
import type { IsoDate } from '#shared/dates.ts';
import type { Ctx } from '../../use-case/index.ts';
import type { UnitForActing } from '../../organisation/server/index.ts';
import type { Asks, Period, PeriodRecipient } from '../period.ts';
import './tables.ts';

/** A period as use cases need it to decide. */
export interface PeriodForActing extends Period {
  readonly ownerUnitId: number;
}

const COLUMNS = sql`
  p.id, p.owner_unit_id as "ownerUnitId", p.owner_code as "ownerCode", p.name, p.kind, p.asks,
  p.from_on as "from", p.to_on as "to", p.cut_off_on as "cutOffOn", p.due_on as "dueOn",
  p.comparison_period_id as "comparisonPeriodId", p.upper_period_id as "upperPeriodId",
  p.dates_locked_at as "datesLockedAt", p.version`;

/** Undefined when the period does not exist, or concerns nobody within the actor's reach. */
export async function findPeriodForActing(ctx: Ctx, id: string): Promise<PeriodForActing | undefined> {
  const { rows } = await sql<PeriodForActing>`select ${COLUMNS} from periods p where p.id = ${id}`.execute(
    ctx.tx,
  );
  return rows[0];
}

/**
 * Periods that ask this unit for a report, newest first. Whoever stands above it on the last day of a period asks:
 * a unit that moved reports to the office it belongs to at the end.
 * `openOn`: only periods that have begun and are not past their due day on that day.
 */
export async function periodsAsking(
  ctx: Ctx,
  unit: UnitForActing,
  filter: { openOn?: IsoDate } = {},
): Promise<PeriodForActing[]> {
  const { rows } = await sql<PeriodForActing>`
    select ${COLUMNS} from periods p
    where ${isAskedOf(unit)} and ${isOpenOn(filter.openOn)}
    order by p.due_on desc, p.id desc`.execute(ctx.tx);
  return rows;
}

/** The periods an office has opened itself, the latest due day first. */
export async function selectOwnPeriods({ tx }: Ctx, ownerUnitId: number): Promise<PeriodForActing[]> {
  const { rows } = await sql<PeriodForActing>`
    select ${COLUMNS} from periods p where p.owner_unit_id = ${ownerUnitId} order by p.due_on desc, p.id desc`.execute(
    tx,
  );
  return rows;
}

/** The periods of offices below that feed this one, in the order of their owners. */
export async function selectFeedingPeriods(tx: Tx, upperPeriodId: string): Promise<PeriodForActing[]> {
  const { rows } = await sql<PeriodForActing>`
    select ${COLUMNS} from periods p where p.upper_period_id = ${upperPeriodId}
    order by p.owner_code, p.id`.execute(tx);
  return rows;
}

function isAskedOf(unit: UnitForActing): RawBuilder<boolean> {
  const asks: Asks = unit.isManagingOffice ? 'offices' : 'schools';
  return sql`(p.asks = ${asks} and p.owner_unit_id <> ${unit.id}
    and exists (select from app.line_above(${unit.id}) a where a.upper_id = p.owner_unit_id and a.days @> p.to_on))`;
}

function isOpenOn(day: IsoDate | undefined): RawBuilder<boolean> {
  return day === undefined ? sql`true` : sql`${day}::date between p.from_on and p.due_on`;
}

/** For an office the periods owned in its subtree; for a school those that ask it; for others what they receive. */
function concerns(unit: UnitForActing): RawBuilder<boolean> {
  if (unit.isManagingOffice) {
    return sql`exists (select from app.tree_below(${unit.id}) b
      where b.lower_id = p.owner_unit_id and b.days && daterange(p.from_on, p.due_on, '[]'))`;
  }
  if (unit.isReporting) return isAskedOf(unit);
  return sql`p.id in (select period_id from period_recipients where unit_id = ${unit.id})`;
}

export interface PeriodFilter {
  readonly within?: UnitForActing | undefined;
  readonly kind?: string | undefined;
  readonly openOn?: IsoDate | undefined;
  /** Id of the period to continue after. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Periods in the order of their due days, newest first. */
export async function selectPeriods(
  tx: Tx,
  filter: PeriodFilter,
): Promise<{ items: PeriodForActing[]; total: number }> {
  const matching = sql`
    from periods p
    where ${filter.within ? concerns(filter.within) : sql`true`}
      and ${filter.kind === undefined ? sql`true` : sql`p.kind = ${filter.kind}`}
      and ${isOpenOn(filter.openOn)}`;
  const { rows } = await sql<PeriodForActing>`
    select ${COLUMNS} ${matching}
      ${filter.after === undefined ? sql`` : sql`and (p.due_on, p.id) < (select due_on, id from periods where id = ${filter.after})`}
    order by p.due_on desc, p.id desc limit ${filter.limit}`.execute(tx);
  const counted = await sql<{ total: number }>`select count(*)::int as total ${matching}`.execute(tx);
  return { items: rows, total: counted.rows[0]?.total ?? 0 };
}

export async function insertPeriod(
  tx: Tx,
  period: Omit<PeriodForActing, 'datesLockedAt' | 'version'>,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('periods')
    .values({
      id: period.id,
      owner_unit_id: period.ownerUnitId,
      owner_code: period.ownerCode,
      asks: period.asks,
      ...changeableColumns(period),
      dates_locked_at: null,
      created_at: at,
    })
    .execute();
}

type Changeable = Pick<
  Period,
  'name' | 'kind' | 'from' | 'to' | 'cutOffOn' | 'dueOn' | 'comparisonPeriodId' | 'upperPeriodId'
>;

function changeableColumns(period: Changeable) {
  return {
    name: period.name,
    kind: period.kind,
    from_on: period.from,
    to_on: period.to,
    cut_off_on: period.cutOffOn,
    due_on: period.dueOn,
    comparison_period_id: period.comparisonPeriodId,
    upper_period_id: period.upperPeriodId,
  };
}

/** False when somebody else has changed the period since `period.version`. */
export async function updatePeriod(
  tx: Tx,
  period: Changeable & { id: string; version: number },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('periods')
    .set({ ...changeableColumns(period), version: period.version + 1 })
    .where('id', '=', period.id)
    .where('version', '=', period.version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Fixes the days of a period for good, whoever owns it. Waits for a change of the period that is under way. */
export async function markDatesLocked(tx: Tx, id: string, at: Date): Promise<void> {
  await sql`select app.lock_period_dates(${id}, ${at})`.execute(tx);
}

/** The recipients that the actor may know, in the order of their codes. */
export async function selectRecipients(
  tx: Tx,
  periodId: string,
): Promise<(PeriodRecipient & { unitId: number })[]> {
  return tx
    .selectFrom('period_recipients')
    .select(['unit_id as unitId', 'unit_code as unitCode', 'due_on as dueOn', 'note'])
    .where('period_id', '=', periodId)
    .orderBy('unit_code')
    .execute();
}

export async function replaceRecipients(
  tx: Tx,
  period: { id: string; ownerUnitId: number },
  recipients: readonly (PeriodRecipient & { unitId: number })[],
): Promise<void> {
  await tx.deleteFrom('period_recipients').where('period_id', '=', period.id).execute();
  if (recipients.length === 0) return;
  const rows = recipients.map(({ unitId, unitCode, dueOn, note }) => ({
    period_id: period.id,
    owner_unit_id: period.ownerUnitId,
    unit_id: unitId,
    unit_code: unitCode,
    due_on: dueOn,
    note,
  }));
  await tx.insertInto('period_recipients').values(rows).execute();
}
