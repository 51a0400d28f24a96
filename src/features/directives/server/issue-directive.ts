// A directive goes out: its document to everybody the rule means, and with it each obligation in it as an assignment.
// One transaction, and as many statements for 3,500 units as for one.
import { documentForIssuing, distributeDocument } from '#features/register/server/index.ts';
import { recordEvent } from '#foundation/audit/server/index.ts';
import { defineCommand, type Ctx } from '#foundation/use-case/index.ts';
import { newId } from '#shared/ids.ts';
import type { AssignmentFacts } from '../assignment.ts';
import { issueDirectiveInput } from '../schemas.ts';
import { insertAssignments, markGiven, selectAssignments, type Assignment } from './assignment-store.ts';
import { refuseImpossible } from './change-assignment.ts';
import { giveDuties, recordGiven } from './give-assignments.ts';

export interface IssuedDirective {
  readonly documentId: string;
  /** Units the document goes to. */
  readonly addressees: number;
  readonly assignments: number;
  /** One for each assignment and unit that owes it. */
  readonly duties: number;
}

/** Gives the drafts already written for the document, and those that come along. One without a rule goes to all. */
export const issueDirective = defineCommand({
  name: 'directives.issue_directive',
  input: issueDirectiveInput,
  async run(ctx, { documentId, addressees, acknowledgeBy, assignments }): Promise<IssuedDirective> {
    const { unitId } = await documentForIssuing(ctx, documentId);
    const facts = assignments.map((one) => withRule(ctx, one, addressees));
    facts.forEach((one, index) => {
      refuseImpossible(one, `assignments.${String(index)}.`);
    });
    const sent = await distributeDocument(ctx, { documentId, rule: addressees, dueOn: acknowledgeBy });

    const drafts = await selectAssignments(ctx.tx, { unitId, documentId, state: 'draft' });
    const added = await addGiven(ctx, { unitId, documentId, from: drafts.length + 1 }, facts);
    await markGiven(
      ctx.tx,
      drafts.map(({ id }) => id),
      ctx.now,
    );
    const given = [...drafts.map((draft) => ({ ...draft, ...withRule(ctx, draft, addressees) })), ...added];
    const duties = await giveDuties(ctx, given);
    recordEvent(ctx, {
      name: 'directive.issued',
      unitId,
      subject: `document:${documentId}`,
      data: { addressees: sent.addressees, assignments: given.length, duties },
    });
    if (given.length > 0) {
      recordGiven(
        ctx,
        unitId,
        `document:${documentId}`,
        given.map(({ id }) => id),
      );
    }
    return { documentId, addressees: sent.addressees, assignments: given.length, duties };
  },
});

type FactsInput = Omit<AssignmentFacts, 'startsOn'> & {
  readonly startsOn?: AssignmentFacts['startsOn'] | undefined;
};

function withRule(ctx: Ctx, facts: FactsInput, addressees: AssignmentFacts['addressees']): AssignmentFacts {
  const saysWhom = Object.values(facts.addressees).some((part) => part !== undefined && part.length > 0);
  return {
    ...facts,
    startsOn: facts.startsOn ?? ctx.today,
    addressees: saysWhom ? facts.addressees : addressees,
  };
}

async function addGiven(
  ctx: Ctx,
  { unitId, documentId, from }: { unitId: number; documentId: string; from: number },
  facts: readonly AssignmentFacts[],
): Promise<(AssignmentFacts & Pick<Assignment, 'id' | 'unitId'>)[]> {
  const assignments = facts.map((one, index) => ({
    ...one,
    id: newId(),
    unitId,
    documentId,
    continuesId: null,
    position: from + index,
    givenAt: ctx.now,
  }));
  await insertAssignments(ctx.tx, assignments, ctx.actor.accountId, ctx.now);
  return assignments;
}
