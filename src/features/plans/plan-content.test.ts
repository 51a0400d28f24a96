import { describe, expect, test } from 'vitest';
import { isoDate } from '#shared/dates.ts';
import { differencesBetween, isFieldChanged, sharedContentOf, type PlanContent } from './plan-content.ts';
import { aTask } from './plan-fixture.ts';

const leftOut = { reason: 'Trường chưa có đội PCCC', answer: null, note: '' };
const content: PlanContent = {
  unit: { code: 'cu-chi-thcs-1', name: 'Trường THCS Mẫu', level: 'lower_secondary' },
  year: { yearKind: 'school', firstYear: 2025 },
  kinds: ['order'],
  title: 'Bảo đảm an ninh, trật tự năm học 2025–2026',
  documentNumber: 12,
  issuedOn: isoDate('2025-09-10'),
  sections: [
    { id: 'I', title: 'Mục đích', text: 'Cũ', holdsTasks: false },
    { id: 'II.2', title: 'Tuyên truyền', text: '', holdsTasks: true },
  ],
  tasks: [aTask({ id: 'a' }), aTask({ id: 'b', from: isoDate('2025-10-01') })],
  bodies: {},
  paper: {
    nameInText: '',
    shortName: '',
    superior: null,
    issuer: '',
    bodyCode: '',
    place: '',
    signerPosition: '',
    addressee: null,
  },
};

describe('two versions', () => {
  test('that say the same have no difference, whatever the order of keys', () => {
    const [task] = content.tasks;
    const turned = Object.fromEntries(
      Object.entries(task ?? {}).reverse(),
    ) as unknown as typeof content.tasks;
    expect(differencesBetween(content, { ...content, tasks: [turned, content.tasks[1]] as never })).toEqual(
      [],
    );
  });

  test('differ field by field', () => {
    const after: PlanContent = {
      ...content,
      kinds: ['order', 'traffic'],
      sections: content.sections.map((section) =>
        section.id === 'I' ? { ...section, text: 'Mới' } : section,
      ),
      tasks: [
        aTask({ id: 'a', to: isoDate('2026-04-30'), target: { kind: 'sessions', value: 8 } }),
        aTask({ id: 'c', title: 'Thực tập phương án chữa cháy' }),
      ],
    };
    expect(differencesBetween(content, after)).toEqual([
      { path: 'kinds', before: ['order'], after: ['order', 'traffic'] },
      { path: 'sections/I', before: 'Cũ', after: 'Mới' },
      { path: 'tasks/a/to', before: '2026-05-25', after: '2026-04-30' },
      {
        path: 'tasks/a/target',
        before: { kind: 'sessions', value: 6 },
        after: { kind: 'sessions', value: 8 },
      },
      { path: 'tasks/c', before: null, after: 'Thực tập phương án chữa cháy' },
      { path: 'tasks/b', before: content.tasks[1]?.title, after: null },
    ]);
  });

  test('answer a remark on the field that changed, and on no other', () => {
    const differences = [{ path: 'tasks/a/to', before: 1, after: 2 }];
    expect(
      ['plan', 'tasks/a', 'tasks/b', 'sections/I'].filter((field) => isFieldChanged(field, differences)),
    ).toEqual(['plan', 'tasks/a']);
    expect(isFieldChanged('plan', [])).toBe(false);
  });
});

test('what is shared holds no links, no reasons and nothing left out', () => {
  const shared = sharedContentOf({
    ...content,
    tasks: [aTask({ id: 'a', assignmentId: 'x', clause: '15/KH, II.2' }), aTask({ id: 'b', leftOut })],
  });
  expect(shared.tasks.map(({ id }) => id)).toEqual(['a']);
  expect(Object.keys(shared.tasks[0] ?? {}).sort()).toEqual(
    'activityKinds coOwners from id ownerPost sectionId target title to'.split(' '),
  );
});
