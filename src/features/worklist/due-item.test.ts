import { expect, test } from 'vitest';
import { isoDate } from '#shared/dates.ts';
import { mostUrgentFirst, type DueItem } from './due-item.ts';

const TODAY = isoDate('2026-05-04');
const words = { vi: '', en: '' };
const item = (key: string, kind: DueItem['kind'], on: string | null, units = 1): DueItem => ({
  key,
  kind,
  title: words,
  detail: words,
  params: {},
  href: '/',
  act: words,
  on: on === null ? null : isoDate(on),
  progress: null,
  units,
});

test('late things of most units come first, then own late things, then people who wait, then the nearest day', () => {
  const items = [
    item('gap', 'gap', null),
    item('soon', 'due', '2026-05-10'),
    item('later', 'due', '2026-06-10'),
    item('waits', 'waiting', '2026-05-01'),
    item('late', 'due', '2026-05-02'),
    item('two schools late', 'missing', '2026-05-02', 2),
    item('nine schools late', 'missing', '2026-05-02', 9),
    item('schools to come', 'missing', '2026-05-10', 9),
  ];
  expect(items.toSorted(mostUrgentFirst(TODAY)).map(({ key }) => key)).toEqual([
    'nine schools late',
    'two schools late',
    'late',
    'waits',
    'schools to come',
    'soon',
    'later',
    'gap',
  ]);
});
