// An office was dissolved and what it asked is still owed: the office that now looks after the schools goes on with it
// for its own units. Until then what the dissolved office asked shows "chưa có cơ quan kế thừa".
import { recordEvent } from '#foundation/audit/server/index.ts';
import { unitsUnderRule } from '#foundation/organisation/server/index.ts';
import { defineCommand, defineQuery, type Ctx } from '#foundation/use-case/index.ts';
import { sql } from 'kysely';
import { AppError } from '#shared/app-error.ts';
import { newId } from '#shared/ids.ts';
import { occurrenceOn } from '../rhythm.ts';
import { officeInput, takeOverInput } from '../schemas.ts';
import { insertAssignments, selectAssignments, type Assignment } from './assignment-store.ts';
import { officeForAsking } from './change-assignment.ts';
import { giveDuties, recordGiven } from './give-assignments.ts';

export interface Orphaned {
  readonly id: string;
  readonly title: string;
  readonly clause: string;
  readonly documentId: string | null;
  /** The dissolved office. */
  readonly askedBy: string;
  readonly closedOn: string;
}

/** What dissolved offices asked of units that stand below this one today, and that it has not taken over. */
export const listOrphaned = defineQuery({
  name: 'directives.list_orphaned',
  input: officeInput,
  async run(ctx, { unit }): Promise<Orphaned[]> {
    const office = await officeForAsking(ctx, unit);
    return selectOrphaned(ctx, office.id);
  },
});

/** Takes over what still comes round; what ended with the dissolved office is left out. Answers how many. */
export const takeOverAssignments = defineCommand({
  name: 'directives.take_over',
  input: takeOverInput,
  async run(ctx, { unitCode, ids }): Promise<{ taken: number }> {
    const office = await officeForAsking(ctx, unitCode);
    const offered = new Set((await selectOrphaned(ctx, office.id)).map(({ id }) => id));
    const wanted = (await selectAssignments(ctx.tx, { ids: ids ?? [...offered] })).filter(({ id }) =>
      offered.has(id),
    );
    const ours = wanted.flatMap((one) => continued(ctx, one, office.id));
    if (ours.length === 0) throw new AppError('rule', 'assignment.nothing_to_take_over');
    await insertAssignments(ctx.tx, ours, ctx.actor.accountId, ctx.now);
    await giveDuties(ctx, await meantHere(ctx, office.id, ours));
    await releaseContinued(
      ctx,
      office.id,
      ours.map(({ continuesId }) => continuesId),
    );
    recordGiven(
      ctx,
      office.id,
      `unit:${unitCode}`,
      ours.map(({ id }) => id),
    );
    recordEvent(ctx, {
      name: 'assignment.taken_over',
      unitId: office.id,
      subject: `unit:${unitCode}`,
      data: { from: ours.map(({ continuesId }) => continuesId) },
    });
    return { taken: ours.length };
  },
});

/** Goes on where the dissolved office stopped: what was done since the last due day still answers. */
function continued(ctx: Ctx, one: Assignment, officeId: number) {
  const running = one.rhythm.kind === 'once' ? null : occurrenceOn(one.rhythm, one, ctx.today);
  if (running === null) return [];
  return [
    {
      ...one,
      id: newId(),
      unitId: officeId,
      continuesId: one.id,
      addressees: { ...one.addressees, units: undefined, groups: undefined, except: undefined },
      startsOn: running.opensOn,
      givenAt: ctx.now,
    },
  ];
}

/** Without those for a level that this office has no school of. */
async function meantHere<Taken extends Pick<Assignment, 'addressees'>>(
  ctx: Ctx,
  officeId: number,
  taken: readonly Taken[],
): Promise<Taken[]> {
  const byRule = Map.groupBy(taken, ({ addressees }) => JSON.stringify(addressees));
  const meant: Taken[] = [];
  for (const group of byRule.values()) {
    const [first] = group;
    const units = first ? await unitsUnderRule(ctx, officeId, first.addressees, ctx.today) : [];
    if (units.length > 0) meant.push(...group);
  }
  return meant;
}

// What is now owed to this office is no longer owed to the dissolved one; what is late or was answered stays as it is.
async function releaseContinued(ctx: Ctx, officeId: number, continuedIds: readonly string[]): Promise<void> {
  await sql`
    update duties d set state = 'withdrawn', edit_version = edit_version + 1
    where d.assignment_id = any (${[...continuedIds]}::uuid[]) and d.state in ('open', 'met')
      and (d.due_on is null or d.due_on >= ${ctx.today}::date)
      and d.unit_id in (select c.unit_id from unit_closure c
        where c.ancestor_id = ${officeId} and c.depth > 0 and c.valid @> ${ctx.today}::date)`.execute(ctx.tx);
}

async function selectOrphaned(ctx: Ctx, officeId: number): Promise<Orphaned[]> {
  const { rows } = await sql<Orphaned>`
    select a.id, a.title, a.clause, a.document_id as "documentId", s.name as "askedBy", s.closed_on as "closedOn"
    from app.standing_of_units(array(select distinct unit_id from assignments where state = 'open')) s
    join assignments a on a.unit_id = s.unit_id
    where a.state = 'open' and s.closed_on < ${ctx.today}::date
      and exists (select from duties d join unit_closure c on c.unit_id = d.unit_id
        where d.assignment_id = a.id and c.ancestor_id = ${officeId} and c.depth > 0
          and c.valid @> ${ctx.today}::date)
      and not exists (select from assignments t where t.continues_id = a.id and t.unit_id = ${officeId})
    order by a.document_id, a.position`.execute(ctx.tx);
  return rows;
}
