// Unit × assignment, for an office: who has done what. Made for 3,500 units: a page of units, all columns, stored states.
import { sql } from 'kysely';
import {
  findUnitForActing,
  namedUnits,
  unitsUnderRule,
  type NamedUnit,
} from '#foundation/organisation/server/index.ts';
import type { UnitLevel } from '#foundation/organisation/unit.ts';
import { defineQuery, type Ctx } from '#foundation/use-case/index.ts';
import { notFound } from '#shared/app-error.ts';
import { addDays, type IsoDate } from '#shared/dates.ts';
import type { z } from 'zod';
import { foldMarks } from '#shared/vietnamese-text.ts';
import { dutyIdOf } from '../duty-id.ts';
import type { DutyStanding } from '../duty-workflow.ts';
import { mayReadAssignments } from '../policy.ts';
import { dutyMatrixInput } from '../schemas.ts';
import { selectAssignments } from './assignment-store.ts';
import { standingOn } from './duty-standing.ts';

export interface MatrixCell {
  readonly assignmentId: string;
  readonly occurrence: IsoDate;
  readonly dutyId: string;
  readonly standing: DutyStanding;
  readonly dueOn: IsoDate | null;
  readonly counted: number;
  readonly wanted: number;
  readonly asksForTime: boolean;
}

export interface MatrixRow {
  readonly unitCode: string;
  readonly unitName: string;
  readonly level: UnitLevel | null;
  readonly cells: readonly MatrixCell[];
}

/** One assignment at one time it falls due. */
export interface MatrixColumn {
  readonly id: string;
  readonly occurrence: IsoDate;
  /** As the rhythm gives it; a unit may have been given more time. Null: no last day. */
  readonly dueOn: IsoDate | null;
  readonly title: string;
  readonly clause: string;
  readonly documentId: string | null;
}

export interface Matrix {
  readonly columns: readonly MatrixColumn[];
  readonly items: readonly MatrixRow[];
  /** Units that the filter finds, on all pages. */
  readonly total: number;
  readonly next: string | null;
}

interface CellRow {
  readonly unitCode: string;
  readonly assignmentId: string;
  readonly occurrence: IsoDate;
  readonly dueOn: IsoDate | null;
  readonly standing: DutyStanding;
  readonly counted: number;
  readonly wanted: number;
  readonly asksForTime: boolean;
}

/** A column for each time something falls due; a unit that owes none of them has no row. */
export const getDutyMatrix = defineQuery({
  name: 'directives.get_duty_matrix',
  input: dutyMatrixInput,
  async run(ctx, input): Promise<Matrix> {
    const office = await findUnitForActing(ctx, { code: input.unit });
    if (!office || !mayReadAssignments(ctx.actor, office)) throw notFound('unit');
    const day = input.on ?? ctx.today;
    const columns = await columnsOf(ctx, office.id, day, input);
    const ids = [...new Set(columns.map(({ id }) => id))];
    const units = await unitsFound(ctx, office.id, input, day);
    const owing = await selectOwing(ctx, ids, day, input);
    const found = units.filter(({ id }) => owing.has(id));
    const after = found.filter(({ code }) => input.cursor === undefined || code > input.cursor);
    const page = after.slice(0, input.limit);
    const { rows } = await sql<CellRow>`
      select d.unit_code as "unitCode", d.assignment_id as "assignmentId", d.occurrence, d.due_on as "dueOn",
             ${standingOn(day)} as standing, d.counted, d.wanted, d.asked_until is not null as "asksForTime"
      from ${owed(ids, day, input)} and d.unit_id = any (${page.map(({ id }) => id)}::int[])`.execute(ctx.tx);
    const byUnit = Map.groupBy(rows, ({ unitCode }) => unitCode);
    return {
      columns,
      items: page.map(({ code, name, level }) => ({
        unitCode: code,
        unitName: name,
        level,
        cells: (byUnit.get(code) ?? []).map((cell) => ({
          assignmentId: cell.assignmentId,
          occurrence: cell.occurrence,
          dutyId: dutyIdOf(cell),
          standing: cell.standing,
          dueOn: cell.dueOn,
          counted: cell.counted,
          wanted: cell.wanted,
          asksForTime: cell.asksForTime,
        })),
      })),
      total: found.length,
      next: after.length > page.length ? (page.at(-1)?.code ?? null) : null,
    };
  },
});

type Wanted = z.output<typeof dutyMatrixInput>;

/** Units below the office that the filter names, in the order of their codes. */
async function unitsFound(
  ctx: Ctx,
  officeId: number,
  { level, group, q }: Wanted,
  on: IsoDate,
): Promise<NamedUnit[]> {
  const [below, members] = await Promise.all([
    namedUnits(ctx.tx, { on, withinId: officeId }),
    group === undefined ? null : unitsUnderRule(ctx, officeId, { groups: [group] }, on),
  ]);
  const inGroup = members && new Set(members.map(({ id }) => id));
  const words = foldMarks(q ?? '');
  return below.filter(
    ({ id, code, name, level: own }) =>
      (level === undefined || own === level) &&
      (inGroup === null || inGroup.has(id)) &&
      foldMarks(`${name} ${code}`).includes(words),
  );
}

/** Everything open that falls due within the days asked for, each time it falls due; nearest first. */
async function columnsOf(ctx: Ctx, officeId: number, day: IsoDate, wanted: Wanted): Promise<MatrixColumn[]> {
  const open = await selectAssignments(ctx.tx, {
    unitId: officeId,
    documentId: wanted.document,
    state: 'open',
  });
  const asked = open.filter(({ answer }) => wanted.answer === undefined || answer.kind === wanted.answer);
  const byId = new Map(asked.map((assignment) => [assignment.id, assignment]));
  const { rows } = await sql<{ id: string; occurrence: IsoDate; hasDay: boolean }>`
    select d.assignment_id as id, d.occurrence, bool_or(d.due_on is not null) as "hasDay"
    from ${owed([...byId.keys()], day, wanted)}
    group by d.assignment_id, d.occurrence
    ${wanted.unfinished ? sql`having bool_or(d.state in ('open', 'returned', 'submitted'))` : sql``}
    order by 3 desc, 2, 1`.execute(ctx.tx);
  return rows.flatMap(({ id, occurrence, hasDay }) => {
    const assignment = byId.get(id);
    if (!assignment) return [];
    const { title, clause, documentId } = assignment;
    return [{ id, title, clause, documentId, occurrence, dueOn: hasDay ? occurrence : null }];
  });
}

/** Asked without days, the last year and what was opened of the next. */
const A_YEAR = 366;

// What never falls due stands under its first day; it is shown when no days are asked for.
function owed(assignmentIds: readonly string[], day: IsoDate, { from, to, on }: Wanted) {
  const isAnyDay = from === undefined && to === undefined;
  return sql`
    duties d
    where d.assignment_id = any (${[...assignmentIds]}::uuid[])
      and case when d.due_on is null then ${isAnyDay}
          else d.occurrence >= ${from ?? addDays(day, -A_YEAR)}::date
            ${to === undefined ? sql`` : sql`and d.occurrence <= ${to}::date`} end
      ${on === undefined ? sql`` : sql`and d.opens_on <= ${on}::date`}`;
}

async function selectOwing(
  ctx: Ctx,
  assignmentIds: readonly string[],
  day: IsoDate,
  wanted: Wanted,
): Promise<ReadonlySet<number>> {
  const { rows } = await sql<{ id: number }>`
    select distinct d.unit_id as id from ${owed(assignmentIds, day, wanted)}
    ${wanted.standing === undefined ? sql`` : sql`and ${standingOn(day)} = ${wanted.standing}`}`.execute(
    ctx.tx,
  );
  return new Set(rows.map(({ id }) => id));
}
