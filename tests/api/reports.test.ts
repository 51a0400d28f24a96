import { pino } from 'pino';
import { beforeAll, describe, expect, test } from 'vitest';
import { createApi } from '#api/index.ts';
import { apiRoutes } from '#api/routes.ts';
import type { Actor } from '#foundation/accounts/actor.ts';
import { installDefaultCatalogue } from '#features/journal/server/index.ts';
import { installDefaultReportForms } from '#features/reports/server/index.ts';
import { recordUnitFacts } from '#foundation/organisation/server/index.ts';
import { aTree, anActor, TEST_NOW, useTestDatabase, type TestTree, type TestUnit } from '#tests/kit/index.ts';

const database = useTestDatabase();
let tree: TestTree;
let school: TestUnit;
let head: Actor;
let coordinator: Actor;
let officer: Actor;
let period: string;
let call: (actor: Actor, method: string, path: string, body?: unknown) => Promise<Response>;

beforeAll(async () => {
  await installDefaultCatalogue(database.ownerDb);
  await installDefaultReportForms(database.ownerDb);
  tree = await aTree(database);
  [school] = tree.cuChi.lowerSecondaries;
  head = await anActor(database, 'head', school);
  coordinator = await anActor(database, 'coordinator', school);
  officer = await anActor(database, 'officer', tree.cuChi.office);
  const people = new Map([head, coordinator, officer].map((actor) => [actor.username, actor]));
  const api = createApi({
    db: database.db,
    log: pino({ level: 'silent' }),
    origin: 'http://test.invalid',
    routes: apiRoutes({ storage: undefined as never }),
    actorOfToken: (token) => Promise.resolve(people.get(token)),
    now: () => TEST_NOW,
  });
  call = async (actor, method, path, body) =>
    api.request(`/api/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${actor.username}` },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  await database.as(coordinator).execute(recordUnitFacts, {
    unitCode: school.code,
    asOfOn: '2025-09-05',
    classes: 16,
    pupils: 612,
    staff: 48,
    parents: 600,
    source: 'Thống kê đầu năm học',
  });
  const opened = await call(officer, 'POST', '/periods', {
    ownerCode: 'cu-chi',
    name: 'Báo cáo sơ kết 6 tháng đầu năm 2026',
    kind: 'mid',
    from: '2025-11-16',
    to: '2026-05-10',
    cutOffOn: '2026-05-10',
    dueOn: '2026-05-10',
  });
  period = String((await json(opened))['id']);
});

type Json = Record<string, unknown>;
const json = async (response: Response) => (await response.json()) as Json;
const list = (body: Json) => body['items'] as Json[];
const byId = (items: unknown, id: string) => (items as Json[]).find((item) => item['id'] === id);

describe('a report through the interface', () => {
  let id: string;

  test('is there as soon as its period is', async () => {
    const answer = await call(officer, 'GET', `/reports?period=${period}&within=cu-chi`);
    const body = await json(answer);
    expect([answer.status, body['total']]).toEqual([200, 9]);
    const row = list(body).find((item) => item['unitCode'] === school.code);
    expect(row).toMatchObject({ state: 'not_started', dueOn: '2026-05-10', submittedAt: null, late: false });
    id = String(row?.['id']);
    expect(await json(await call(head, 'GET', `/reports/${id}`))).toMatchObject({
      unitCode: school.code,
      periodId: period,
      state: 'not_started',
      version: 0,
      remarks: [],
      seal: null,
    });
  });

  test('follows the journal; a ratio is a percent with its parts', async () => {
    await call(coordinator, 'POST', '/activities', {
      unitCode: school.code,
      kind: 'talk',
      title: 'Nói chuyện phòng, chống ma túy',
      heldOn: '2026-04-20',
      topics: ['drugs'],
      channels: [],
      attendance: { staff: 41, pupils: 600, parents: null },
    });
    const { figures } = await json(await call(head, 'GET', `/reports/${id}`));
    expect(byId(figures, 'fig.pr.ses')).toMatchObject({
      applicable: true,
      computed: 1,
      reported: 1,
      reason: null,
    });
    expect(byId(figures, 'fig.pr.cover')).toMatchObject({
      computed: 97.1,
      reported: 97.1,
      parts: { computed: { num: 641, den: 660 } },
    });
    expect(byId(figures, 'fig.pr.news')).toMatchObject({ computed: null, reported: null });
    const rows = await json(await call(head, 'GET', `/reports/${id}/figures/fig.pr.ses/rows`));
    expect(list(rows)).toMatchObject([
      { kind: 'activity', value: 1, href: expect.stringContaining('/nhat-ky/') as unknown },
    ]);
  });

  test('takes figures and texts, and refuses what cannot be', async () => {
    const put = (path: string, body: object) => call(coordinator, 'PUT', `/reports/${id}/${path}`, body);
    expect(await json(await put('figures/fig.in.drug', { value: 0, reason: null }))).toMatchObject({
      reported: 0,
    });
    expect(await json(await put('figures/fig.doc.plan', { value: true }))).toMatchObject({ reported: 1 });
    expect(await json(await put('figures/fig.cm.staff', { value: { num: 24, den: 48 } }))).toMatchObject({
      reported: 50,
    });
    expect(
      await json(await put('figures/fig.pr.ses', { value: 2, reason: 'Một buổi ghi ở sổ của Đội' })),
    ).toMatchObject({
      computed: 1,
      reported: 2,
      provenance: 'override',
    });
    const refused = await put('figures/fig.pr.ses', { value: 5 });
    expect(refused.status).toBe(422);
    expect(await json(refused)).toMatchObject({
      code: 'figure.reason_missing',
      fields: [{ path: 'reason' }],
    });
    for (const body of [{ value: '5' }, { value: [] }, { value: 1, extra: 1 }, {}]) {
      expect((await put('figures/fig.in.drug', body)).status).toBe(422);
    }
    expect((await put('figures/fig.nowhere', { value: 1 })).status).toBe(404);
    expect((await put('sections/XX', { text: 'a' })).status).toBe(404);
    expect(await json(await put('sections/III', { text: 'Mặt làm được: đủ các buổi.' }))).toMatchObject({
      id: 'III',
      text: 'Mặt làm được: đủ các buổi.',
    });
  });

  test('is sent by the head, returned with remarks, sent again: two versions and what differs', async () => {
    const step = (actor: Actor, body: object) => call(actor, 'POST', `/reports/${id}/transitions`, body);
    const refused = await step(coordinator, { to: 'submitted' });
    expect(refused.status).toBe(403);
    expect(await json(refused)).toMatchObject({
      code: 'report.not_head',
      detail: expect.stringMatching(/hiệu trưởng/iu) as unknown,
    });
    expect(await json(await step(head, { to: 'submitted' }))).toMatchObject({
      state: 'submitted',
      version: 1,
    });
    expect((await step(officer, { to: 'returned' })).status).toBe(409);
    const remarks = [{ field: 'fig.pr.news', text: 'Trường có đăng bài; bổ sung số bài.' }];
    expect((await step(officer, { to: 'returned', remarks })).status).toBe(200);
    expect(await json(await call(head, 'GET', `/reports/${id}`))).toMatchObject({
      state: 'returned',
      remarks,
    });
    await call(coordinator, 'PUT', `/reports/${id}/figures/fig.pr.news`, { value: 3, reason: null });
    await step(head, { to: 'submitted' });
    const versions = list(await json(await call(officer, 'GET', `/reports/${id}/versions`)));
    expect(versions).toMatchObject([
      { version: 1, differences: [] },
      {
        version: 2,
        differences: [
          { path: 'figures/fig.pr.news', before: null, after: 3 },
          { path: 'sections/II.2', after: expect.stringContaining('Đăng 3 bài') as unknown },
        ],
      },
    ]);
    expect(versions[1]?.['sha256']).toMatch(/^[0-9a-f]{64}$/);
    await call(officer, 'GET', `/reports/${id}`);
    const tooLate = await step(head, { to: 'withdrawn' });
    expect([tooLate.status, (await json(tooLate))['code']]).toEqual([409, 'report.already_viewed']);
    expect(await json(await step(officer, { to: 'accepted' }))).toMatchObject({ state: 'accepted' });
  });

  test.each([
    ['docx', 'PK'],
    ['xlsx', 'PK'],
    ['pdf', '%PDF'],
  ])('comes as .%s', async (format, start) => {
    const answer = await call(head, 'GET', `/reports/${id}/document.${format}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="bao-cao-${school.code}-ban-2.${format}"`,
    );
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect(new TextDecoder('latin1').decode(bytes.slice(0, start.length))).toBe(start);
    const again = await call(officer, 'GET', `/reports/${id}/document.${format}`);
    expect(new Uint8Array(await again.arrayBuffer())).toEqual(bytes);
  });

  test('goes into the consolidated report of the office', async () => {
    const answer = await call(officer, 'POST', '/consolidations', { periodId: period, unitCode: 'cu-chi' });
    expect(answer.status).toBe(201);
    const built = await json(answer);
    expect(built).toMatchObject({ included: [{ unitCode: school.code }], late: [] });
    expect(built['missing']).toHaveLength(8);
    const { figures } = await json(await call(officer, 'GET', `/reports/${String(built['id'])}`));
    expect(await json(await call(officer, 'GET', `/reports/${String(built['id'])}/changes`))).toMatchObject({
      pending: { unitsAdded: [], figures: [] },
      builds: [{ number: 1, changes: null }],
    });
    expect(byId(figures, 'fig.pr.ses')).toMatchObject({ computed: 2, reported: 2 });
    const rows = await json(
      await call(officer, 'GET', `/reports/${String(built['id'])}/figures/fig.pr.ses/rows`),
    );
    expect(list(rows)).toMatchObject([{ id, value: 2 }]);
  });

  test('is not found by a name that names nothing', async () => {
    for (const name of ['x', `${period}.nowhere`, `${period}.cu-chi-thcs-1%00`, '0'.repeat(150)]) {
      expect((await call(officer, 'GET', `/reports/${name}`)).status).toBe(404);
    }
    expect((await call(officer, 'GET', '/reports?period=x')).status).toBe(422);
  });
});

test('the catalogue of figures names what each counts and who owes it', async () => {
  const { items, total } = await json(await call(head, 'GET', '/figures'));
  expect(total).toBe((items as Json[]).length);
  expect(byId(items, 'fig.pr.ses')).toMatchObject({
    label: 'Số buổi tuyên truyền',
    unit: 'buổi',
    rule: 'sum',
    group: 'tuyên truyền',
    appliesTo: expect.arrayContaining(['preschool', 'office']) as unknown,
  });
});
