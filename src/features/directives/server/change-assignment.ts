// An office writes down what it asks, gives it, extends it to units that opened later, or takes it back.
import { recordEvent } from '#foundation/audit/server/index.ts';
import { findUnitForActing, type UnitForActing } from '#foundation/organisation/server/index.ts';
import { defineCommand, type Ctx } from '#foundation/use-case/index.ts';
import { AppError, invalid, notFound, type FieldProblem } from '#shared/app-error.ts';
import { newId } from '#shared/ids.ts';
import type { AssignmentFacts } from '../assignment.ts';
import { mayAsk } from '../policy.ts';
import { occurrenceOn } from '../rhythm.ts';
import {
  addAssignmentInput,
  assignmentIdInput,
  changeAssignmentInput,
  giveToNewUnitsInput,
  withdrawAssignmentInput,
} from '../schemas.ts';
import {
  deleteDraft,
  findStoredAssignment,
  insertAssignments,
  markAssignmentWithdrawn,
  markGiven,
  selectAssignments,
  updateAssignment,
  type Assignment,
} from './assignment-store.ts';
import { withdrawOpenDuties } from './duty-store.ts';
import { giveDuties, giveToUnits, recordGiven, unitsNotAsked } from './give-assignments.ts';

export interface Given {
  readonly id: string;
  readonly state: Assignment['state'];
  /** How many units owe it from now on. */
  readonly units: number;
}

export const addAssignment = defineCommand({
  name: 'directives.add_assignment',
  input: addAssignmentInput,
  constraints: { assignments_document_id_fkey: ['not_found', 'document.not_found'] },
  async run(ctx, { unitCode, documentId, give, startsOn, ...rest }): Promise<Given> {
    const office = await officeForAsking(ctx, unitCode);
    const facts: AssignmentFacts = { ...rest, startsOn: startsOn ?? ctx.today };
    refuseImpossible(facts);
    const beside =
      documentId === null ? [] : await selectAssignments(ctx.tx, { documentId, unitId: office.id });
    const assignment = {
      ...facts,
      id: newId(),
      unitId: office.id,
      documentId,
      continuesId: null,
      position: Math.max(0, ...beside.map(({ position }) => position)) + 1,
      givenAt: give ? ctx.now : null,
    };
    await insertAssignments(ctx.tx, [assignment], ctx.actor.accountId, ctx.now);
    const subject = `assignment:${assignment.id}`;
    if (!give) {
      recordEvent(ctx, { name: 'assignment.drafted', unitId: office.id, subject, data: {} });
      return { id: assignment.id, state: 'draft', units: 0 };
    }
    const units = await giveDuties(ctx, [assignment]);
    recordGiven(ctx, office.id, subject, [assignment.id]);
    return { id: assignment.id, state: 'open', units };
  },
});

/** Words and dates of a draft; of what was given only the words, because units have begun to answer. */
export const changeAssignment = defineCommand({
  name: 'directives.change_assignment',
  input: changeAssignmentInput,
  async run(ctx, { id, editVersion, ...changes }): Promise<{ id: string; editVersion: number }> {
    const assignment = await assignmentForAsking(ctx, id);
    const changed = Object.entries(changes).filter(([, value]) => value !== undefined);
    if (editVersion !== undefined && editVersion !== assignment.editVersion) {
      throw new AppError('conflict', 'assignment.changed_meanwhile', {
        editVersion: assignment.editVersion,
      });
    }
    const facts: AssignmentFacts = {
      ...assignment,
      ...(Object.fromEntries(changed) as Partial<AssignmentFacts>),
    };
    refuseImpossible(facts);
    const binding = (['answer', 'addressees', 'rhythm', 'startsOn'] as const).find(
      (field) => JSON.stringify(facts[field]) !== JSON.stringify(assignment[field]),
    );
    if (assignment.state !== 'draft' && binding !== undefined) {
      throw new AppError('rule', 'assignment.already_given', { field: binding });
    }
    await updateAssignment(ctx.tx, id, facts);
    recordEvent(ctx, {
      name: 'assignment.changed',
      unitId: assignment.unitId,
      subject: `assignment:${id}`,
      data: { fields: changed.map(([field]) => field) },
    });
    return { id, editVersion: assignment.editVersion + 1 };
  },
});

export const giveAssignment = defineCommand({
  name: 'directives.give_assignment',
  input: assignmentIdInput,
  async run(ctx, { id }): Promise<Given> {
    const assignment = await assignmentForAsking(ctx, id);
    if (assignment.state !== 'draft') throw new AppError('rule', 'assignment.already_given', { field: '' });
    const units = await giveDuties(ctx, [assignment]);
    await markGiven(ctx.tx, [id], ctx.now);
    recordGiven(ctx, assignment.unitId, `assignment:${id}`, [id]);
    return { id, state: 'open', units };
  },
});

/** Units that came under the rule after it was given: opened, moved in, put into the group. */
export const giveToNewUnits = defineCommand({
  name: 'directives.give_to_new_units',
  input: giveToNewUnitsInput,
  async run(ctx, { id, unitCodes }): Promise<Given> {
    const assignment = await assignmentForAsking(ctx, id);
    if (assignment.state !== 'open') throw new AppError('rule', 'assignment.not_open');
    const offered = await unitsNotAsked(ctx, assignment);
    const chosen = unitCodes ? offered.filter(({ code }) => unitCodes.includes(code)) : offered;
    if (chosen.length === 0) throw new AppError('rule', 'assignment.nobody_new');
    const units = await giveToUnits(ctx, assignment, chosen);
    recordEvent(ctx, {
      name: 'assignment.given_to_more',
      unitId: assignment.unitId,
      subject: `assignment:${id}`,
      data: { assignmentIds: [id], unitIds: chosen.map((unit) => unit.id) },
    });
    return { id, state: 'open', units };
  },
});

/** A draft disappears; what was given is taken back, and everybody who owed it is told. */
export const withdrawAssignment = defineCommand({
  name: 'directives.withdraw_assignment',
  input: withdrawAssignmentInput,
  async run(ctx, { id, reason }): Promise<{ id: string }> {
    const assignment = await assignmentForAsking(ctx, id);
    if (assignment.state === 'withdrawn') throw new AppError('rule', 'assignment.not_open');
    if (assignment.state === 'draft') await deleteDraft(ctx.tx, id);
    else {
      await markAssignmentWithdrawn(ctx.tx, id, reason, ctx.now);
      await withdrawOpenDuties(ctx.tx, id);
    }
    recordEvent(ctx, {
      name: assignment.state === 'draft' ? 'assignment.draft_deleted' : 'assignment.withdrawn',
      unitId: assignment.unitId,
      subject: `assignment:${id}`,
      data: { reason },
    });
    return { id };
  },
});

/** The office in whose name the actor asks; not theirs answers like not there. */
export async function officeForAsking(ctx: Ctx, unitCode: string): Promise<UnitForActing> {
  const office = await findUnitForActing(ctx, { code: unitCode });
  if (!office || !mayAsk(ctx.actor, office)) throw notFound('unit');
  return office;
}

/** Locked until the end of the transaction. */
async function assignmentForAsking(ctx: Ctx, id: string): Promise<Assignment> {
  const assignment = await findStoredAssignment(ctx.tx, id, { lock: true });
  const office = assignment && (await findUnitForActing(ctx, { id: assignment.unitId }));
  if (!assignment || !office || !mayAsk(ctx.actor, office)) throw notFound('assignment');
  return assignment;
}

/** What can never be done is refused with the field that says so. */
export function refuseImpossible(facts: AssignmentFacts, path = ''): void {
  const { rhythm, startsOn, endsOn } = facts;
  const problems: FieldProblem[] = [];
  if (endsOn !== null && endsOn < startsOn) {
    problems.push({ path: `${path}endsOn`, code: 'assignment.ends_before_start', params: { startsOn } });
  } else if (rhythm.kind === 'once' && rhythm.dueOn < startsOn) {
    problems.push({ path: `${path}rhythm.dueOn`, code: 'assignment.due_before_start', params: { startsOn } });
  } else if (occurrenceOn(rhythm, { startsOn, endsOn }, startsOn) === null) {
    problems.push({ path: `${path}endsOn`, code: 'assignment.never_due' });
  }
  if (problems.length > 0) throw invalid(problems);
}
