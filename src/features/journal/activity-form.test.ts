import { describe, expect, it } from 'vitest';
import { isoDate } from '#shared/dates.ts';
import {
  asLastTime,
  emptyForm,
  factsOfForm,
  formOfActivity,
  heldOnOf,
  isUntouched,
  missingFields,
  onDay,
  readForm,
  readKeptForm,
  requestOfForm,
  writeFile,
} from './activity-form.ts';
import { anActivity } from './journal-fixture.ts';
import { logActivityInput } from './schemas.ts';

const TODAY = isoDate('2026-05-04');
const FILE = { fileId: '01975f3a-7c1e-7b42-9d0c-5a1f0e6b2c3d', mediaType: 'image/jpeg' };

function fieldsOf(pairs: readonly (readonly [string, string])[]): FormData {
  const fields = new FormData();
  for (const [name, value] of pairs) fields.append(name, value);
  return fields;
}

describe('a form', () => {
  it('starts with today and nothing else', () => {
    const form = emptyForm(TODAY);
    expect(missingFields(form)).toEqual(['kind', 'title']);
    expect(heldOnOf(form)).toBe('2026-05-04');
    expect(isUntouched(form)).toBe(true);
  });

  it('starts with another day when it was opened for one', () => {
    expect(emptyForm(TODAY, isoDate('2026-04-20'))).toMatchObject({ day: 'other', heldOn: '2026-04-20' });
    expect(emptyForm(TODAY, isoDate('2026-05-03'))).toMatchObject({ day: '2026-05-03', heldOn: '' });
  });

  it('is read as a browser sends it: empty counts are unknown, 0 is 0, letters are no number', () => {
    const form = readForm(
      fieldsOf([
        ['kind', 'talk'],
        ['title', 'Nói chuyện'],
        ['day', 'other'],
        ['heldOn', '2026-04-20'],
        ['topics', 'drugs'],
        ['topics', 'law_policy'],
        ['attendance.pupils', '612'],
        ['attendance.staff', '0'],
        ['attendance.parents', ''],
        ['attendance.others', 'nhiều'],
        ['note', 'một\r\nhai'],
        ['files', writeFile(FILE)],
        ['files', 'kẻ xấu'],
      ]),
    );
    expect(form).toMatchObject({
      kind: 'talk',
      topics: ['drugs', 'law_policy'],
      note: 'một\nhai',
      files: [FILE],
    });
    expect(form.attendance).toEqual({ pupils: 612, staff: 0, parents: null, others: Number.NaN });
    expect(missingFields(form)).toEqual([]);
  });

  it('without JavaScript may say no day at all, and is told so', () => {
    expect(missingFields(readForm(fieldsOf([['kind', 'talk']])))).toEqual(['title', 'heldOn']);
  });

  it('becomes a request that the journal takes', () => {
    const form = formOfActivity(
      anActivity('talk', { topics: ['drugs'], attendance: { pupils: 9 } }),
      'propaganda',
      TODAY,
    );
    const request = logActivityInput.parse({ unitCode: 'cu-chi-thcs-1', ...requestOfForm(form) });
    expect(request).toMatchObject({
      kind: 'talk',
      sessions: 1,
      attendance: { pupils: 9, staff: null },
      planTaskId: null,
    });
  });

  it('of an activity says the same as the activity', () => {
    const { deletedAt: _, ...facts } = anActivity('fire_drill', {
      heldOn: '2026-03-02',
      sessions: 2,
      products: { videos: 1 },
      organisers: ['party_cell'],
      planTaskId: '2.3',
    });
    expect(factsOfForm(formOfActivity(facts, 'drill', TODAY))).toEqual(facts);
  });

  it('as last time takes everything but date, counts and pictures', () => {
    const form = { ...emptyForm(TODAY), kind: 'talk', files: [FILE], sessions: 3 };
    const last = anActivity('talk', {
      title: 'Lần trước',
      topics: ['drugs'],
      sessions: 9,
      attendance: { pupils: 500 },
    });
    expect(asLastTime(form, last)).toMatchObject({
      title: 'Lần trước',
      topics: ['drugs'],
      day: '2026-05-04',
      sessions: 3,
      attendance: { pupils: null },
      files: [FILE],
    });
  });
});

describe('a kept form', () => {
  it('comes back as it was typed', () => {
    const form = {
      ...emptyForm(TODAY),
      title: 'Nói ch',
      heldOn: '2026-4',
      topics: ['drugs'],
      files: [FILE],
      removed: ['x'],
    };
    expect(readKeptForm(JSON.parse(JSON.stringify(form)), TODAY)).toEqual(form);
  });

  it.each([null, 'chữ', 7, [], { title: 7, topics: 'drugs', attendance: null, files: [3] }])(
    'that is broken (%j) is an empty form',
    (kept) => {
      expect(isUntouched(readKeptForm(kept, TODAY))).toBe(true);
    },
  );

  it('names its day in full once it is neither today nor yesterday', () => {
    expect(onDay(emptyForm(TODAY), isoDate('2026-05-06'))).toMatchObject({
      day: 'other',
      heldOn: '2026-05-04',
    });
    expect(onDay(emptyForm(TODAY), isoDate('2026-05-05'))).toMatchObject({ day: '2026-05-04', heldOn: '' });
  });
});
