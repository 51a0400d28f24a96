// From what is asked to who owes it: one duty for each unit that the rule means today. A bounded number of statements,
// whatever the number of units.
import { recordEvent } from '#foundation/audit/server/index.ts';
import { unitsUnderRule, type Addressee } from '#foundation/organisation/server/index.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import { AppError } from '#shared/app-error.ts';
import { newId } from '#shared/ids.ts';
import type { AssignmentFacts, ExpectedAnswer } from '../assignment.ts';
import { occurrenceOn, type Occurrence } from '../rhythm.ts';
import { insertAssignments, type Assignment } from './assignment-store.ts';
import { insertDuties } from './duty-store.ts';

type Giving = Pick<
  Assignment,
  'id' | 'unitId' | 'title' | 'answer' | 'addressees' | 'rhythm' | 'startsOn' | 'endsOn'
>;

export interface AssignmentsToGive {
  readonly office: { readonly id: number; readonly code: string };
  /** The document that orders them; null = asked on their own. */
  readonly documentId: string | null;
  readonly assignments: readonly AssignmentFacts[];
}

/**
 * Writes down many assignments of an office and gives them, in their order; answers their ids. Whether the actor may is
 * asked by the caller.
 */
export async function giveAssignments(
  ctx: Ctx,
  { office, documentId, assignments }: AssignmentsToGive,
): Promise<string[]> {
  const given = assignments.map((facts, index) => ({
    ...facts,
    id: newId(),
    unitId: office.id,
    documentId,
    continuesId: null,
    position: index + 1,
    givenAt: ctx.now,
  }));
  await insertAssignments(ctx.tx, given, ctx.actor.accountId, ctx.now);
  await giveDuties(ctx, given);
  const ids = given.map(({ id }) => id);
  recordGiven(ctx, office.id, documentId === null ? `unit:${office.code}` : `document:${documentId}`, ids);
  return ids;
}

/** Assignments with the same rule go to the same units, which are asked for once. */
export async function giveDuties(ctx: Ctx, assignments: readonly Giving[]): Promise<number> {
  const current = assignments.map((one) => ({ ...one, occurrence: firstOccurrence(ctx, one) }));
  const byRule = Map.groupBy(current, ({ unitId, addressees }) => JSON.stringify([unitId, addressees]));
  let given = 0;
  for (const group of byRule.values()) {
    const [first] = group;
    if (!first) continue;
    const units = await unitsUnderRule(ctx, first.unitId, first.addressees, ctx.today);
    if (units.length === 0) throw new AppError('rule', 'assignment.nobody_meant', { title: first.title });
    given += await insertDuties(ctx.tx, { units, assignments: group.flatMap(toInsert) });
  }
  return given;
}

// Asked from a day to come: the first time it falls due is open from that day on.
function firstOccurrence(ctx: Ctx, { rhythm, startsOn, endsOn }: Giving): Occurrence | null {
  const day = startsOn > ctx.today ? startsOn : ctx.today;
  return occurrenceOn(rhythm, { startsOn, endsOn }, day);
}

function toInsert(one: Giving & { readonly occurrence: Occurrence | null }) {
  return one.occurrence === null
    ? []
    : [
        {
          id: one.id,
          answerKind: one.answer.kind,
          occurrence: one.occurrence,
          wanted: wantedOf(one.answer),
        },
      ];
}

/** How many of what is counted the answer wants; 0 for what is not counted. */
export function wantedOf(answer: ExpectedAnswer): number {
  return answer.kind === 'activity' ? answer.atLeast : 0;
}

/** Units that fall under the rule today and do not owe the present occurrence. */
export async function unitsNotAsked(ctx: Ctx, assignment: Giving): Promise<Addressee[]> {
  const occurrence = firstOccurrence(ctx, assignment);
  if (occurrence === null) return [];
  const meant = await unitsUnderRule(ctx, assignment.unitId, assignment.addressees, ctx.today);
  const asked = await ctx.tx
    .selectFrom('duties')
    .select('unit_id')
    .where('assignment_id', '=', assignment.id)
    .where('occurrence', '=', occurrence.dueOn ?? occurrence.opensOn)
    .execute();
  const owing = new Set(asked.map(({ unit_id }) => unit_id));
  return meant.filter(({ id }) => !owing.has(id));
}

/** Asks units that fall under the rule only now. */
export async function giveToUnits(
  ctx: Ctx,
  assignment: Giving,
  units: readonly Addressee[],
): Promise<number> {
  const assignments = toInsert({ ...assignment, occurrence: firstOccurrence(ctx, assignment) });
  return insertDuties(ctx.tx, { assignments, units });
}

/** One line of the audit trail for all that is given at once; the addressees are told by the reaction to it. */
export function recordGiven(
  ctx: Ctx,
  unitId: number,
  subject: string,
  assignmentIds: readonly string[],
): void {
  recordEvent(ctx, { name: 'assignment.given', unitId, subject, data: { assignmentIds } });
}
