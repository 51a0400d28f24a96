import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { changedPaths, mayHoldFiles } from './activity.ts';
import { anActivity } from './journal-fixture.ts';
import {
  changeActivityInput,
  changeCatalogueInput,
  findActivitiesInput,
  logActivityInput,
  saveDraftInput,
} from './schemas.ts';

const BODY = {
  unitCode: 'cu-chi-thcs-1',
  kind: 'talk',
  title: 'Nói chuyện phòng, chống ma túy',
  heldOn: '2026-05-04',
  topics: ['drugs'],
  channels: ['flag_assembly'],
  attendance: { staff: 41, pupils: 612, parents: 0 },
};
const ID = '01975f3a-7c1e-7b42-9d0c-5a1f0e6b2c3d';

/** The paths and codes of what is wrong, as a refusal names them. */
function refusals(schema: z.ZodType, input: unknown): string[] {
  const result = schema.safeParse(input);
  return (result.error?.issues ?? []).map((issue) =>
    [
      issue.path.join('.'),
      issue.code === 'custom' || issue.message.startsWith('field.') ? issue.message : issue.code,
    ].join(' '),
  );
}

describe('a new activity', () => {
  it('gets the defaults: one session, counts not given unknown, no links', () => {
    expect(logActivityInput.parse(BODY)).toEqual({
      ...BODY,
      sessions: 1,
      attendance: { staff: 41, pupils: 612, parents: 0, others: null },
      products: { articles: null, banners: null, broadcasts: null, materials: null, videos: null },
      organisers: [],
      note: '',
      planTaskId: null,
      modelId: null,
      campaignId: null,
      documentId: null,
    });
  });

  it('needs only unit, kind, title and day', () => {
    const { unitCode, kind, title, heldOn } = BODY;
    expect(logActivityInput.parse({ unitCode, kind, title, heldOn }).attendance.pupils).toBeNull();
  });

  it('is tidied: NFC, one blank between words, an id once', () => {
    const parsed = logActivityInput.parse({
      ...BODY,
      title: '  Ho\u0323p   ban chỉ đạo\n',
      note: 'một\r\n\r\n\r\n\r\nhai  ',
      topics: ['drugs', 'drugs'],
    });
    expect(parsed).toMatchObject({ title: 'Họp ban chỉ đạo', note: 'một\n\nhai', topics: ['drugs'] });
  });

  it.each([
    ['an unknown field', { teacher: 'x' }, [' unrecognized_keys']],
    ['an unknown count', { attendance: { pupil: 5 } }, ['attendance unrecognized_keys']],
    ['a number as text', { sessions: '3' }, ['sessions invalid_type']],
    ['a count as text', { attendance: { pupils: '600' } }, ['attendance.pupils invalid_type']],
    ['half a person', { attendance: { pupils: 1.5 } }, ['attendance.pupils invalid_type']],
    ['fewer than none', { attendance: { pupils: -1 } }, ['attendance.pupils too_small']],
    ['more than a million', { products: { articles: 1_000_001 } }, ['products.articles too_big']],
    ['no session', { sessions: 0 }, ['sessions too_small']],
    ['401 sessions', { sessions: 401 }, ['sessions too_big']],
    ['a title of two letters', { title: ' Họ ' }, ['title too_small']],
    ['a title of 201 letters', { title: 'x'.repeat(201) }, ['title too_big']],
    ['a note of 2001 letters', { note: 'x'.repeat(2001) }, ['note too_big']],
    ['a very long text', { note: 'x'.repeat(9000) }, ['note field.too_long']],
    ['a null byte', { title: 'Họp\u0000ban' }, ['title field.control_character']],
    ['half a character', { note: 'a\ud800' }, ['note field.broken_text']],
    ['no such day', { heldOn: '2026-02-30' }, ['heldOn field.not_a_date']],
    ['a day of another form', { heldOn: '04/05/2026' }, ['heldOn field.not_a_date']],
    ['null for a list', { topics: null }, ['topics invalid_type']],
    ['a topic that is no id', { topics: ["'; drop table"] }, ['topics.0 invalid_format']],
    ['a link that is no id', { modelId: 'a b' }, ['modelId invalid_format']],
  ])('is refused with %s', (_, change, expected) => {
    expect(refusals(logActivityInput, { ...BODY, ...change })).toEqual(expected);
  });

  it.each([null, 'text', 7, [], true])('is refused when it is %j', (input) => {
    expect(logActivityInput.safeParse(input).success).toBe(false);
  });

  it('never throws, and what it lets through it lets through again unchanged', () => {
    const anyValue = fc.oneof(fc.anything(), fc.string(), fc.integer(), fc.constant(null));
    const mutated = fc
      .tuple(fc.constantFrom(...Object.keys(BODY), 'sessions', 'note', 'products', '__proto__'), anyValue)
      .map(([key, value]) => ({ ...BODY, [key]: value }));
    fc.assert(
      fc.property(fc.oneof(mutated, anyValue), (input) => {
        const result = logActivityInput.safeParse(input);
        if (result.success) expect(logActivityInput.parse(result.data)).toEqual(result.data);
      }),
    );
  });
});

describe('a change', () => {
  const change = (fields: object) => ({ id: ID, version: 1, ...fields });

  it('names only what it changes; null makes a count unknown and takes a link away', () => {
    const fields = { attendance: { pupils: null }, planTaskId: null };
    expect(changeActivityInput.parse(change(fields))).toEqual(change(fields));
    expect(changeActivityInput.parse(change({}))).toEqual(change({}));
  });

  it.each([
    ['another unit', { unitCode: 'cu-chi-thcs-2' }, [' unrecognized_keys']],
    ['no title', { title: null }, ['title invalid_type']],
    ['a wrong version', { version: '1' }, ['version invalid_type']],
    ['an unknown count', { products: { clips: 1 } }, ['products unrecognized_keys']],
  ])('is refused with %s', (_, fields, expected) => {
    expect(refusals(changeActivityInput, change(fields))).toEqual(expected);
  });

  it('is told field by field', () => {
    const before = anActivity('talk', { topics: ['drugs'], attendance: { pupils: 600 } });
    const after = {
      ...before,
      topics: ['drugs', 'gambling'],
      attendance: { ...before.attendance, pupils: null },
      note: 'x',
    };
    expect(changedPaths(before, after)).toEqual(['topics', 'note', 'attendance.pupils']);
    expect(changedPaths(before, { ...before })).toEqual([]);
  });
});

describe('a list', () => {
  it('takes the empty fields of a filter form as no filter', () => {
    const query = {
      unit: 'cu-chi-thcs-1',
      within: '',
      from: '',
      to: '',
      kind: '',
      topic: '',
      q: '',
      cursor: '',
    };
    const { limit, deleted, unit, ...rest } = findActivitiesInput.parse(query);
    expect([limit, deleted, unit]).toEqual([50, false, 'cu-chi-thcs-1']);
    expect(Object.values(rest).every((value) => value === undefined)).toBe(true);
  });

  it('reads numbers and yes from the address', () => {
    expect(
      findActivitiesInput.parse({ limit: '20', deleted: 'true', kind: 'talk,fire_drill' }),
    ).toMatchObject({
      limit: 20,
      deleted: true,
      kind: 'talk,fire_drill',
    });
  });

  it.each([
    { limit: '0' },
    { limit: '201' },
    { limit: 'x' },
    { from: '2026-02-30' },
    { q: 'a\u0000' },
    { page: '2' },
    { kind: ',' },
  ])('refuses %j', (query) => {
    expect(findActivitiesInput.safeParse(query).success).toBe(false);
  });
});

describe('a draft', () => {
  const draft = (body: unknown) => ({ id: ID, unitCode: 'cu-chi-thcs-1', body });

  it('may be half-written', () => {
    expect(
      saveDraftInput.parse(draft({ title: 'N', heldOn: '2026-0', note: 'viết \\u0000 bằng chữ' })),
    ).toMatchObject({
      activityId: null,
      baseVersion: null,
    });
  });

  it.each([
    ['what no database keeps', { note: 'a\u0000' }, ['body field.control_character']],
    ['half a character', { note: { deep: ['\udc00'] } }, ['body field.control_character']],
    ['a book', { note: 'x'.repeat(20_001) }, ['body field.too_long']],
  ])('is refused with %s', (_, body, expected) => {
    expect(refusals(saveDraftInput, draft(body))).toEqual(expected);
  });
});

describe('a change of the catalogue', () => {
  const row = { unitCode: 'cu-chi', list: 'kind', id: 'staff_study', from: '2026-08-01' };

  it('names rules that exist', () => {
    expect(
      changeCatalogueInput.parse({ ...row, counts: ['sessions', 'document_study'] }).counts,
    ).toHaveLength(2);
    expect(refusals(changeCatalogueInput, { ...row, counts: ['magic', 'toString'] })).toEqual([
      'counts.0 journal.rule_unknown',
      'counts.1 journal.rule_unknown',
    ]);
  });
});

describe('topics of which only the heading is kept', () => {
  it.each([
    [['drugs'], true],
    [['drugs', 'national_security'], false],
    [['online_information'], false],
  ])('%j may hold files: %s', (topics, allowed) => {
    expect(mayHoldFiles({ topics })).toBe(allowed);
  });
});
