// Plans over HTTP, as a school and its office use them: who may, what is refused and how, and the shapes of the contract.
import { unzipSync } from 'fflate';
import { pino } from 'pino';
import { beforeAll, describe, expect, test } from 'vitest';
import { createApi } from '#api/index.ts';
import { apiRoutes } from '#api/routes.ts';
import type { Actor } from '#foundation/accounts/actor.ts';
import { installDefaultCatalogue } from '#features/journal/server/index.ts';
import { installDefaultPlanTemplate } from '#features/plans/server/index.ts';
import { aTree, anActor, TEST_NOW, useTestDatabase } from '#tests/kit/index.ts';

const database = useTestDatabase();
const WHO = ['coordinator', 'head', 'officer', 'sister', 'reviewer'] as const;
type Who = (typeof WHO)[number];
let people: Readonly<Record<Who, Actor>>;
let call: (who: Who, method: string, path: string, body?: unknown) => Promise<Response>;

beforeAll(async () => {
  await installDefaultCatalogue(database.ownerDb);
  await installDefaultPlanTemplate(database.ownerDb);
  const { cuChi } = await aTree(database);
  const [school, sister] = cuChi.lowerSecondaries;
  people = {
    coordinator: await anActor(database, 'coordinator', school),
    head: await anActor(database, 'head', school),
    officer: await anActor(database, 'officer', cuChi.office),
    sister: await anActor(database, 'head', sister),
    reviewer: await anActor(database, 'reviewer', cuChi.police),
  };
  const byName = new Map(Object.values(people).map((actor) => [actor.username, actor]));
  const api = createApi({
    db: database.db,
    log: pino({ level: 'silent' }),
    origin: 'http://test.invalid',
    routes: apiRoutes({ storage: undefined as never }),
    actorOfToken: (token) => Promise.resolve(byName.get(token)),
    now: () => TEST_NOW,
  });
  call = async (who, method, path, body) =>
    api.request(`/api/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${people[who].username}` },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
});

interface PlanBody {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly editVersion: number;
  readonly sections: readonly { readonly id: string }[];
  readonly tasks: readonly { readonly id: string; readonly title: string }[];
  readonly seal: { readonly sha256: string } | null;
}
const json = async <Body = Record<string, unknown>>(response: Response) => (await response.json()) as Body;

let firstYear = 2040;
async function begun(): Promise<PlanBody> {
  firstYear += 1;
  const response = await call('coordinator', 'POST', '/plans', {
    unitCode: 'cu-chi-thcs-1',
    yearKind: 'calendar',
    firstYear,
    kinds: ['replication', 'order', 'traffic', 'fire'],
  });
  expect(response.status).toBe(201);
  return json<PlanBody>(response);
}

test('a plan is begun, read, and listed by the school and its office', async () => {
  const plan = await begun();
  expect(plan).toMatchObject({
    unitCode: 'cu-chi-thcs-1',
    kinds: ['order', 'traffic', 'fire', 'replication'],
    state: 'draft',
    version: 0,
    remarks: [],
    seal: null,
  });
  expect(plan.sections.map(({ id }) => id)).toEqual(['I', 'II.1', 'II.2', 'II.3', 'III']);
  const list = await json(await call('officer', 'GET', `/plans?within=cu-chi&on=${String(firstYear)}-06-01`));
  expect(list).toMatchObject({ total: 9, next: null, states: { draft: 1, not_started: 8 } });
  expect(list['items']).toEqual(
    expect.arrayContaining([expect.objectContaining({ id: plan.id, unitCode: 'cu-chi-thcs-1' })]),
  );
});

describe('the same request, by everybody', () => {
  const task = (year: number) => ({
    sectionId: 'II.2',
    title: 'Tuyên truyền an toàn trên mạng',
    ownerPost: 'Tổng phụ trách Đội',
    from: `${String(year)}-03-01`,
    to: `${String(year)}-03-31`,
    target: { kind: 'sessions', value: 2 },
  });
  const remark = { to: 'returned', remarks: [{ field: 'plan', text: 'Bổ sung PCCC.' }] };
  test.each<[string, string, (plan: PlanBody) => string, (year: number) => unknown, number[]]>([
    // coordinator, head, officer, head of a sister school, police
    ['reads', 'GET', ({ id }) => `/plans/${id}`, () => undefined, [200, 200, 200, 404, 404]],
    [
      'reads versions',
      'GET',
      ({ id }) => `/plans/${id}/versions`,
      () => undefined,
      [200, 200, 200, 404, 404],
    ],
    ['prints', 'GET', ({ id }) => `/plans/${id}/document.docx`, () => undefined, [200, 200, 200, 404, 404]],
    ['adds a task', 'POST', ({ id }) => `/plans/${id}/tasks`, task, [201, 201, 403, 404, 404]],
    [
      'writes a part',
      'PUT',
      ({ id }) => `/plans/${id}/sections/I`,
      () => ({ text: 'Mới.' }),
      [200, 200, 403, 404, 404],
    ],
    [
      'names the number',
      'PATCH',
      ({ id }) => `/plans/${id}`,
      () => ({ documentNumber: 7 }),
      [200, 200, 403, 404, 404],
    ],
    [
      'returns a draft',
      'POST',
      ({ id }) => `/plans/${id}/transitions`,
      () => remark,
      [403, 403, 409, 404, 404],
    ],
    ['throws it away', 'DELETE', ({ id }) => `/plans/${id}`, () => undefined, [204, 204, 403, 404, 404]],
  ])('%s', async (_, method, path, body, expected) => {
    const answers: number[] = [];
    for (const who of WHO) {
      const plan = await begun();
      answers.push((await call(who, method, path(plan), body(firstYear))).status);
    }
    expect(answers).toEqual(expected);
  });
});

test('coordinator hands in, head sends, office returns and accepts', async () => {
  const { id, tasks } = await begun();
  const move = async (who: Who, body: unknown) => {
    const response = await call(who, 'POST', `/plans/${id}/transitions`, body);
    return {
      status: response.status,
      ...(await json<{ code?: string; state?: string; version?: number }>(response)),
    };
  };
  expect(await move('coordinator', { to: 'submitted' })).toMatchObject({
    status: 403,
    code: 'plan.not_head',
  });
  expect(await move('coordinator', { to: 'proposed' })).toMatchObject({ status: 200, state: 'proposed' });
  expect(await move('head', { to: 'submitted' })).toMatchObject({
    status: 200,
    state: 'submitted',
    version: 1,
  });
  expect(await move('head', { to: 'submitted' })).toMatchObject({ status: 409, code: 'plan.already_sent' });
  expect((await call('officer', 'GET', `/plans/${id}`)).status).toBe(200);
  const refused = await call('head', 'POST', `/plans/${id}/transitions`, { to: 'withdrawn' });
  expect(refused.headers.get('content-type')).toContain('application/problem+json');
  expect(await json(refused)).toMatchObject({
    status: 409,
    code: 'plan.already_viewed',
    detail: expect.stringMatching(/Phòng/) as unknown,
  });
  const field = `tasks/${tasks[0]?.id ?? ''}`;
  expect(
    await move('officer', { to: 'returned', remarks: [{ field, text: 'Nêu chức danh.' }] }),
  ).toMatchObject({ state: 'returned' });
  expect(await json(await call('coordinator', 'GET', `/plans/${id}`))).toMatchObject({
    state: 'returned',
    remarks: [{ field, text: 'Nêu chức danh.' }],
  });
  expect(await move('head', { to: 'submitted' })).toMatchObject({ status: 409, code: 'plan.remarks_open' });
  const { remarks } = await json<{ remarks: { id: string }[] }>(await call('head', 'GET', `/plans/${id}`));
  await call('head', 'PUT', `/plans/${id}/remarks/${remarks[0]?.id ?? ''}`, { answer: 'Đã nêu.' });
  expect(await move('head', { to: 'submitted' })).toMatchObject({ state: 'submitted', version: 2 });
  expect(await move('officer', { to: 'accepted' })).toMatchObject({ state: 'accepted' });
  expect(await json(await call('head', 'GET', `/plans/${id}/versions`))).toMatchObject({
    total: 2,
    next: null,
    items: [{ version: 1 }, { version: 2, differences: [] }],
  });
});

describe('bad input has its clear answer', () => {
  const base = {
    sectionId: 'II.2',
    title: 'Tuyên truyền an toàn trên mạng',
    ownerPost: 'Tổng phụ trách Đội',
    target: { kind: 'sessions', value: 2 },
  };
  test.each<[string, (year: number) => object, string, string]>([
    [
      'a task that ends before it begins',
      (year) => ({ from: `${String(year)}-03-31`, to: `${String(year)}-03-01` }),
      'to',
      'plan.task_ends_before',
    ],
    [
      'a task outside the year',
      (year) => ({ from: `${String(year)}-03-31`, to: `${String(year + 1)}-03-01` }),
      'to',
      'plan.task_outside_year',
    ],
    [
      'a day that does not exist',
      (year) => ({ from: `${String(year)}-02-30`, to: `${String(year)}-03-01` }),
      'from',
      'field.not_a_date',
    ],
    [
      'a task without owner',
      (year) => ({ from: `${String(year)}-03-01`, to: `${String(year)}-03-01`, ownerPost: '' }),
      'ownerPost',
      'plan.task_without_owner',
    ],
    [
      'typed progress',
      (year) => ({ from: `${String(year)}-03-01`, to: `${String(year)}-03-01`, progress: 1 }),
      'progress',
      'field.unknown',
    ],
  ])('%s', async (_, more, path, code) => {
    const { id } = await begun();
    const response = await call('coordinator', 'POST', `/plans/${id}/tasks`, { ...base, ...more(firstYear) });
    expect(response.status).toBe(422);
    const { fields } = await json<{ fields: { path: string; code: string; message: string }[] }>(response);
    expect(fields).toContainEqual(
      expect.objectContaining({ path, code, message: expect.stringMatching(/\S/) as unknown }),
    );
  });

  test('a plan id that is none is a field problem, one that names nothing is not found', async () => {
    expect((await call('head', 'GET', '/plans/khong-co')).status).toBe(422);
    expect((await call('head', 'GET', `/plans/${crypto.randomUUID()}`)).status).toBe(404);
  });

  test('a second plan about the same subject and year', async () => {
    await begun();
    const response = await call('head', 'POST', '/plans', {
      unitCode: 'cu-chi-thcs-1',
      yearKind: 'calendar',
      firstYear,
      kinds: ['fire'],
    });
    expect([response.status, (await json(response))['code']]).toEqual([409, 'plan.kind_taken']);
  });
});

test('the paper comes in three forms', async () => {
  const { id } = await begun();
  for (const [form, begins] of [
    ['docx', 'PK'],
    ['pdf', '%PDF'],
    ['xlsx', 'PK'],
  ] as const) {
    const response = await call('head', 'GET', `/plans/${id}/document.${form}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(response.headers.get('content-disposition')).toContain(`ke-hoach-cu-chi-thcs-1-ban-nhap.${form}`);
    expect(new TextDecoder('latin1').decode(bytes.slice(0, 4))).toContain(begins);
    if (begins === 'PK') expect(Object.keys(unzipSync(bytes)).length).toBeGreaterThan(3);
  }
});

test('activities that name a task move its progress; a foreign task is refused', async () => {
  const { id } = await begun();
  const { tasks } = await json<{ tasks: { id: string; target: { kind: string } }[] }>(
    await call('head', 'GET', `/plans/${id}`),
  );
  const task = tasks.find(({ target }) => target.kind === 'yes_no');
  const activity = {
    unitCode: 'cu-chi-thcs-1',
    kind: 'steering_meeting',
    title: 'Họp ban chỉ đạo đầu năm',
    heldOn: '2026-04-20',
    topics: ['law_policy'],
    planTaskId: task?.id,
  };
  expect((await call('coordinator', 'POST', '/activities', activity)).status).toBe(201);
  const after = await json<{ tasks: { id: string; progress: unknown }[] }>(
    await call('head', 'GET', `/plans/${id}`),
  );
  expect(after.tasks.find((one) => one.id === task?.id)?.progress).toMatchObject({
    state: 'done',
    done: 1,
    activities: 1,
  });
  const foreign = await call('sister', 'POST', '/activities', { ...activity, unitCode: 'cu-chi-thcs-2' });
  expect([foreign.status, (await json(foreign))['code']]).toEqual([422, 'activity.plan_task_unknown']);
});
