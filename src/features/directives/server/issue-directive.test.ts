import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#foundation/accounts/actor.ts';
import { registerDocument } from '#features/register/server/index.ts';
import { aTree, anActor, useTestDatabase } from '#tests/kit/index.ts';
import { addAssignment, findDuties, issueDirective, listAssignments } from './index.ts';
import { listDirectives } from './read-assignments.ts';

const database = useTestDatabase();
let officer: Actor;
let sister: Actor;
let preschool: Actor;

beforeAll(async () => {
  const tree = await aTree(database);
  officer = await anActor(database, 'officer', tree.cuChi.office);
  sister = await anActor(database, 'officer', tree.tanAnHoi.office);
  preschool = await anActor(database, 'head', tree.cuChi.preschools[0]);
});

let number = 0;

async function anIssuedPlan(): Promise<string> {
  number += 1;
  const { id } = await database.as(officer).execute(registerDocument, {
    unitCode: 'cu-chi',
    direction: 'out',
    type: 'plan',
    numberLabel: `${String(number).padStart(2, '0')}/KH-VHXH`,
    issuedOn: '2026-05-04',
    abstract: 'Bảo đảm an ninh, trật tự trong dịp nghỉ hè',
  });
  return id;
}

const CONFIRM = { kind: 'confirmation' } as const;
const BY_JUNE = { kind: 'once', dueOn: '2026-06-15' } as const;

describe('a directive', () => {
  test('sends its document and gives its drafts and what comes along, each to whom it means', async () => {
    const documentId = await anIssuedPlan();
    await database.as(officer).execute(addAssignment, {
      unitCode: 'cu-chi',
      documentId,
      title: 'Tổ chức ký cam kết với học sinh',
      answer: CONFIRM,
      addressees: { levels: ['lower_secondary'] },
      rhythm: BY_JUNE,
    });
    const issued = await database.as(officer).execute(issueDirective, {
      documentId,
      acknowledgeBy: '2026-05-11',
      assignments: [{ title: 'Phân công trực trong hè', answer: CONFIRM, rhythm: BY_JUNE }],
    });
    expect(issued).toEqual({ documentId, addressees: 9, assignments: 2, duties: 3 + 9 });

    const owed = await database.as(preschool).ask(findDuties, { unit: 'cu-chi-mn-1' });
    expect(owed.filter((duty) => duty.documentId === documentId).map(({ title }) => title)).toEqual([
      'Phân công trực trong hè',
    ]);
    const asked = await database.as(officer).ask(listAssignments, { unit: 'cu-chi', document: documentId });
    expect(asked.map(({ state, position }) => [state, position])).toEqual([
      ['open', 1],
      ['open', 2],
    ]);
    expect(asked[0]?.document?.citation).toContain('KH-VHXH');
    const [directive] = await database.as(officer).ask(listDirectives, { unit: 'cu-chi' });
    expect(directive).toMatchObject({ assignments: 2, standings: { open: 12, late: 0 } });
  });

  test('gives nothing and sends nothing when one of its assignments can never be done', async () => {
    const documentId = await anIssuedPlan();
    const assignments = [
      { title: 'Phân công trực trong hè', answer: CONFIRM, rhythm: BY_JUNE },
      { title: 'Việc kết thúc trước khi bắt đầu', answer: CONFIRM, rhythm: BY_JUNE, startsOn: '2026-07-01' },
    ];
    await expect(
      database.as(officer).execute(issueDirective, { documentId, assignments }),
    ).rejects.toMatchObject({ fields: [{ path: 'assignments.1.rhythm.dueOn' }] });
    await expect(
      database.as(officer).execute(issueDirective, {
        documentId,
        assignments: [{ ...assignments[0], addressees: { groups: ['khong-co'] } } as never],
      }),
    ).rejects.toMatchObject({ code: 'assignment.nobody_meant' });
    expect(await database.as(officer).ask(listAssignments, { unit: 'cu-chi', document: documentId })).toEqual(
      [],
    );
  });

  test('is not for a sister office', async () => {
    const documentId = await anIssuedPlan();
    await expect(
      database.as(sister).execute(issueDirective, { documentId, assignments: [] }),
    ).rejects.toMatchObject({ kind: 'not_found' });
  });
});
