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
import type { IsoDate } from '#shared/dates.ts';
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

export interface Matrix {
  readonly columns: readonly {
    readonly id: string;
    readonly title: string;
    readonly clause: string;
    readonly documentId: string | null;
  }[];
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

/** The latest occurrence of each assignment on the day looked at; a unit that owes nothing has no row. */
export const getDutyMatrix = defineQuery({
  name: 'directives.get_duty_matrix',
  input: dutyMatrixInput,
  async run(ctx, input): Promise<Matrix> {
    const office = await findUnitForActing(ctx, { code: input.unit });
    if (!office || !mayReadAssignments(ctx.actor, office)) throw notFound('unit');
    const assignments = (
      await selectAssignments(ctx.tx, { unitId: office.id, documentId: input.document, state: 'open' })
    ).filter(({ answer }) => input.answer === undefined || answer.kind === input.answer);
    const ids = assignments.map(({ id }) => id);
    const day = input.on ?? ctx.today;

    const units = await unitsFound(ctx, office.id, input, day);
    const owing = await selectOwing(ctx, ids, day, input.standing);
    const found = units.filter(({ id }) => owing.has(id));
    const after = found.filter(({ code }) => input.cursor === undefined || code > input.cursor);
    const page = after.slice(0, input.limit);
    const { rows } = await sql<CellRow>`
      select d.unit_code as "unitCode", d.assignment_id as "assignmentId", d.occurrence, d.due_on as "dueOn",
             ${standingOn(day)} as standing, d.counted, d.wanted, d.asked_until is not null as "asksForTime"
      from ${owed(ids, day)} and d.unit_id = any (${page.map(({ id }) => id)}::int[])`.execute(ctx.tx);
    const byUnit = Map.groupBy(rows, ({ unitCode }) => unitCode);
    return {
      columns: assignments.map(({ id, title, clause, documentId }) => ({ id, title, clause, documentId })),
      items: page.map(({ code, name, level }) => ({
        unitCode: code,
        unitName: name,
        level,
        cells: (byUnit.get(code) ?? []).map((cell) => ({
          assignmentId: cell.assignmentId,
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

// Each unit with the latest time each assignment was asked of it on the day.
function owed(assignmentIds: readonly string[], day: IsoDate) {
  return sql`
    duties d join lateral (
      select max(l.occurrence) as occurrence from duties l
      where l.assignment_id = d.assignment_id and l.unit_id = d.unit_id and l.opens_on <= ${day}::date
    ) latest on latest.occurrence = d.occurrence
    where d.assignment_id = any (${[...assignmentIds]}::uuid[])`;
}

async function selectOwing(
  ctx: Ctx,
  assignmentIds: readonly string[],
  day: IsoDate,
  standing: DutyStanding | undefined,
): Promise<ReadonlySet<number>> {
  const { rows } = await sql<{ id: number }>`
    select distinct d.unit_id as id from ${owed(assignmentIds, day)}
    ${standing === undefined ? sql`` : sql`and ${standingOn(day)} = ${standing}`}`.execute(ctx.tx);
  return new Set(rows.map(({ id }) => id));
}
