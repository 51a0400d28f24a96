// What an office asks and how far its units are. Reads stored states only, so it costs no more with a longer journal.
import { sql } from 'kysely';
import { documentLabels, type DocumentLabel } from '#features/register/server/index.ts';
import { findUnitForActing } from '#foundation/organisation/server/index.ts';
import { defineQuery, type Ctx } from '#foundation/use-case/index.ts';
import { notFound } from '#shared/app-error.ts';
import type { IsoDate } from '#shared/dates.ts';
import { DUTY_STANDINGS, type DutyStanding } from '../duty-workflow.ts';
import { mayAsk, mayReadAssignments } from '../policy.ts';
import { assignmentIdInput, listAssignmentsInput, listDirectivesInput } from '../schemas.ts';
import { findStoredAssignment, selectAssignments, type Assignment } from './assignment-store.ts';
import { standingOn } from './duty-standing.ts';
import { unitsNotAsked } from './give-assignments.ts';

/** How many units stand how. */
export type Standings = Readonly<Record<DutyStanding, number>>;

export interface AssignmentRow extends Assignment {
  /** The latest time it is asked for; null while it is a draft or has no last day. */
  readonly occurrence: IsoDate | null;
  readonly dueOn: IsoDate | null;
  /** The document it comes from, as it is cited. */
  readonly document: DocumentLabel | null;
  readonly standings: Standings;
  /** Units that still owe an earlier time. */
  readonly owedBefore: number;
}

export const listAssignments = defineQuery({
  name: 'directives.list_assignments',
  input: listAssignmentsInput,
  async run(ctx, { unit: code, document, state }): Promise<AssignmentRow[]> {
    const office = await findUnitForActing(ctx, { code });
    if (!office || !mayReadAssignments(ctx.actor, office)) throw notFound('unit');
    return rowsOf(ctx, await selectAssignments(ctx.tx, { unitId: office.id, documentId: document, state }));
  },
});

/** A document with everything that is asked by it. */
export interface Directive {
  readonly document: DocumentLabel;
  readonly assignments: number;
  /** Over all its assignments, the latest time of each. */
  readonly standings: Standings;
}

/** The documents by which an office asks something, newest first. */
export const listDirectives = defineQuery({
  name: 'directives.list_directives',
  input: listDirectivesInput,
  async run(ctx, { unit: code }): Promise<Directive[]> {
    const office = await findUnitForActing(ctx, { code });
    if (!office || !mayReadAssignments(ctx.actor, office)) throw notFound('unit');
    const rows = await rowsOf(ctx, await selectAssignments(ctx.tx, { unitId: office.id, state: 'open' }));
    const byDocument = Map.groupBy(rows, ({ documentId }) => documentId);
    return [...byDocument.values()].flatMap((asked) => {
      const document = asked[0]?.document ?? null;
      if (document === null) return [];
      return [{ document, assignments: asked.length, standings: sumOf(asked) }];
    });
  },
});

function sumOf(rows: readonly AssignmentRow[]): Standings {
  return Object.fromEntries(
    DUTY_STANDINGS.map((standing) => [
      standing,
      rows.reduce((sum, { standings }) => sum + standings[standing], 0),
    ]),
  ) as Standings;
}

export interface AssignmentDetails extends AssignmentRow {
  readonly unitCode: string;
  /** Units that came under the rule later and may be asked, too. */
  readonly offered: readonly { readonly code: string; readonly name: string }[];
  readonly can: { readonly change: boolean };
}

export const getAssignment = defineQuery({
  name: 'directives.get_assignment',
  input: assignmentIdInput,
  async run(ctx, { id }): Promise<AssignmentDetails> {
    const assignment = await findStoredAssignment(ctx.tx, id);
    const office = assignment && (await findUnitForActing(ctx, { id: assignment.unitId }));
    if (!assignment || !office || !mayReadAssignments(ctx.actor, office)) throw notFound('assignment');
    const [row] = await rowsOf(ctx, [assignment]);
    if (!row) throw notFound('assignment');
    const change = mayAsk(ctx.actor, office);
    const offered = change && assignment.state === 'open' ? await unitsNotAsked(ctx, assignment) : [];
    return {
      ...row,
      unitCode: office.code,
      offered: offered.map((unit) => ({ code: unit.code, name: unit.name })),
      can: { change },
    };
  },
});

interface Tally {
  readonly assignmentId: string;
  readonly isLatest: boolean;
  readonly occurrence: IsoDate;
  readonly dueOn: IsoDate | null;
  readonly standing: DutyStanding;
  readonly units: number;
}

/** Assignments with the count of their units, in one statement. */
async function rowsOf(ctx: Ctx, assignments: readonly Assignment[]): Promise<AssignmentRow[]> {
  const { rows } = await sql<Tally>`
    select d.assignment_id as "assignmentId", d.occurrence = latest.occurrence as "isLatest",
           max(d.occurrence) as occurrence, min(d.due_on) as "dueOn", ${standingOn(ctx.today)} as standing,
           count(*)::int as units
    from duties d
    join (select assignment_id, max(occurrence) as occurrence from duties
          where assignment_id = any (${assignments.map(({ id }) => id)}::uuid[])
          group by assignment_id) latest using (assignment_id)
    where d.occurrence = latest.occurrence or d.state in ('open', 'returned')
    group by d.assignment_id, 2, 5`.execute(ctx.tx);
  const documents = await documentLabels(
    ctx,
    assignments.flatMap(({ documentId }) => (documentId === null ? [] : [documentId])),
  );
  const byAssignment = Map.groupBy(rows, ({ assignmentId }) => assignmentId);
  return assignments.map((assignment) => {
    const tallies = byAssignment.get(assignment.id) ?? [];
    const latest = tallies.filter(({ isLatest }) => isLatest);
    const days = latest.flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn])).toSorted();
    return {
      ...assignment,
      occurrence: latest[0]?.occurrence ?? null,
      dueOn: days[0] ?? null,
      document: documents.get(assignment.documentId ?? '') ?? null,
      standings: standingsFrom(latest),
      owedBefore: tallies.reduce((sum, { isLatest, units }) => sum + (isLatest ? 0 : units), 0),
    };
  });
}

function standingsFrom(tallies: readonly Tally[]): Standings {
  const counted = new Map(tallies.map(({ standing, units }) => [standing, units]));
  return Object.fromEntries(
    DUTY_STANDINGS.map((standing) => [standing, counted.get(standing) ?? 0]),
  ) as Standings;
}
