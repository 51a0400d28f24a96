// The interface of directives from outside: what a script of an office or a school sees, by role.
import { pino } from 'pino';
import { beforeAll, describe, expect, test } from 'vitest';
import { createApi } from '#api/index.ts';
import { apiRoutes } from '#api/routes.ts';
import type { Actor } from '#foundation/accounts/actor.ts';
import { aTree, anActor, TEST_NOW, useTestDatabase } from '#tests/kit/index.ts';

const database = useTestDatabase();
type Who =
  | 'officer'
  | 'leader'
  | 'reader'
  | 'department'
  | 'sister'
  | 'head'
  | 'coordinator'
  | 'other school'
  | 'police';
let people: Readonly<Record<Who, Actor>>;
let call: (who: Who, method: string, path: string, body?: unknown) => Promise<{ status: number; body: Json }>;
type Json = Record<string, unknown>;

beforeAll(async () => {
  const tree = await aTree(database);
  const [school, other] = tree.cuChi.lowerSecondaries;
  people = {
    officer: await anActor(database, 'officer', tree.cuChi.office),
    leader: await anActor(database, 'office_leader', tree.cuChi.office),
    reader: await anActor(database, 'reader', tree.department),
    department: await anActor(database, 'officer', tree.department),
    sister: await anActor(database, 'officer', tree.tanAnHoi.office),
    head: await anActor(database, 'head', school),
    coordinator: await anActor(database, 'coordinator', school),
    'other school': await anActor(database, 'head', other),
    police: await anActor(database, 'reviewer', tree.cuChi.police),
  };
  const byToken = new Map(Object.values(people).map((actor) => [actor.username, actor]));
  const api = createApi({
    db: database.db,
    log: pino({ level: 'silent' }),
    origin: 'http://test.invalid',
    routes: apiRoutes({ storage: undefined as never }),
    actorOfToken: (token) => Promise.resolve(byToken.get(token)),
    now: () => TEST_NOW,
  });
  call = async (who, method, path, body) => {
    const response = await api.request(`/api/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${people[who].username}` },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Json };
  };
});

const WHAT = {
  unitCode: 'cu-chi',
  title: 'Cập nhật sổ theo dõi lực lượng tự vệ',
  answer: { kind: 'register' },
  addressees: { levels: ['lower_secondary'] },
  rhythm: { kind: 'once', dueOn: '2026-06-30' },
  give: true,
};
const DONE = { to: 'submitted', answer: { kind: 'done', doneOn: '2026-05-04', text: 'Đã cập nhật.' } };

async function asked(what: object = {}): Promise<{ id: string; duty: string }> {
  const { body } = await call('officer', 'POST', '/assignments', { ...WHAT, ...what });
  const id = String(body['id']);
  return { id, duty: `/duties/${id}.2026-06-30.cu-chi-thcs-1` };
}

describe('asking', () => {
  test.each<[Who, number]>([
    ['officer', 201],
    ['leader', 201],
    ['reader', 404],
    ['department', 404],
    ['sister', 404],
    ['head', 404],
    ['police', 404],
  ])('by the %s is answered with %i', async (who, status) => {
    expect((await call(who, 'POST', '/assignments', WHAT)).status).toBe(status);
  });

  test.each<[string, object, string]>([
    ['an unknown field', { colour: 'red' }, 'colour'],
    ['a due day that does not exist', { rhythm: { kind: 'once', dueOn: '2026-02-30' } }, 'rhythm.dueOn'],
    ['the 31st of April each year', { rhythm: { kind: 'yearly', days: ['04-31'] } }, 'rhythm.days.0'],
    ['no title', { title: ' ' }, 'title'],
    ['more units than there can be', { addressees: { units: Array(5_001).fill('x') } }, 'addressees.units'],
    ['a kind of answer nobody knows', { answer: { kind: 'opinion' } }, 'answer.kind'],
    ['an end before the beginning', { startsOn: '2026-06-01', endsOn: '2026-05-01' }, 'endsOn'],
  ])('with %s names the field and changes nothing', async (_, what, path) => {
    const before = await call('officer', 'GET', '/assignments?unit=cu-chi');
    const { status, body } = await call('officer', 'POST', '/assignments', { ...WHAT, ...what });
    expect(status).toBe(422);
    expect((body['fields'] as Json[]).map((field) => field['path'])).toContain(path);
    expect((await call('officer', 'GET', '/assignments?unit=cu-chi')).body['total']).toBe(
      before.body['total'],
    );
  });
});

describe('a duty', () => {
  test.each<[Who, number]>([
    ['head', 200],
    ['coordinator', 200],
    ['officer', 200],
    ['department', 200],
    ['reader', 200],
    ['sister', 404],
    ['other school', 404],
    ['police', 404],
  ])('is read by the %s with %i', async (who, status) => {
    const { duty } = await asked();
    expect((await call(who, 'GET', duty)).status).toBe(status);
  });

  test.each<[Who, number]>([
    ['head', 200],
    ['coordinator', 200],
    ['officer', 403],
    ['department', 403],
    ['sister', 404],
    ['other school', 404],
  ])('is answered by the %s with %i', async (who, status) => {
    const { duty } = await asked();
    expect((await call(who, 'POST', `${duty}/transitions`, DONE)).status).toBe(status);
  });

  test('goes its way: answered, returned with a remark, answered, accepted; each refusal says why and what next', async () => {
    const { duty } = await asked();
    const step = (who: Who, body: object) => call(who, 'POST', `${duty}/transitions`, body);
    const early = await step('officer', { to: 'accepted' });
    expect(early).toMatchObject({ status: 409, body: { code: 'duty.wrong_state' } });
    expect(await step('coordinator', DONE)).toMatchObject({ status: 200, body: { state: 'submitted' } });
    expect(await step('officer', { to: 'returned' })).toMatchObject({
      status: 409,
      body: { code: 'duty.remark_missing' },
    });
    expect(await step('officer', { to: 'returned', remark: 'Ghi rõ số quyết định.' })).toMatchObject({
      body: { state: 'returned' },
    });
    expect(await step('head', DONE)).toMatchObject({ body: { state: 'submitted' } });
    expect(await step('officer', { to: 'accepted', editVersion: 1 })).toMatchObject({
      status: 409,
      body: { code: 'duty.changed_meanwhile' },
    });
    expect(await step('officer', { to: 'accepted' })).toMatchObject({ body: { state: 'accepted' } });
    const { body } = await call('head', 'GET', duty);
    expect((body['steps'] as Json[]).map((one) => one['step'])).toEqual([
      'submitted',
      'returned',
      'submitted',
      'accepted',
    ]);
  });

  test('that names nothing is not there', async () => {
    for (const id of ['x', `${'0'.repeat(8)}-0000-0000-0000-${'0'.repeat(12)}.2026-06-30.cu-chi-thcs-1`]) {
      expect((await call('head', 'GET', `/duties/${id}`)).status).toBe(404);
    }
  });
});

test('the matrix, the list of a unit and the reminder say the same', async () => {
  const { id, duty } = await asked({ title: 'Gửi danh sách đội PCCC cơ sở' });
  await call('head', 'POST', `${duty}/transitions`, DONE);
  const matrix = await call('officer', 'GET', '/duties/matrix?unit=cu-chi&q=thcs-1');
  const [row] = matrix.body['items'] as Json[];
  const cell = (row?.['cells'] as Json[]).find((one) => one['assignmentId'] === id);
  expect(cell).toMatchObject({ standing: 'waiting', dueOn: '2026-06-30' });
  const owed = await call('head', 'GET', '/duties?unit=cu-chi-thcs-1&open=true');
  expect((owed.body['items'] as Json[]).map((one) => one['assignmentId'])).not.toContain(id);
  expect(
    await call('officer', 'POST', '/duties/nudge', { unit: 'cu-chi', assignmentIds: [id] }),
  ).toMatchObject({ status: 200, body: { units: 2, duties: 2 } });
  expect(
    await call('officer', 'POST', '/duties/nudge', { unit: 'cu-chi', assignmentIds: [id] }),
  ).toMatchObject({ status: 409, body: { code: 'nudge.too_soon' } });
});
