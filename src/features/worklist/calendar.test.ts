import { describe, expect, test } from 'vitest';
import { isoDate } from '#shared/dates.ts';
import { placeOf } from './calendar.ts';
import type { DueItem } from './due-item.ts';
import { nameOutside, zaloOfDueItem } from './due-item-words.ts';

const TODAY = isoDate('2026-05-04');
const MAY = { from: isoDate('2026-04-27'), to: isoDate('2026-05-31') };
const APRIL = { from: isoDate('2026-03-30'), to: isoDate('2026-05-03') };
const words = (text: string) => ({ vi: text, en: text });

function item(kind: DueItem['kind'], on: string | null, title = 'Báo cáo sơ kết'): DueItem {
  return {
    key: 'report:1',
    kind,
    title: words(title),
    detail: words(''),
    params: {},
    href: '/bao-cao/1',
    act: words('Mở'),
    on: on === null ? null : isoDate(on),
    progress: null,
    units: 1,
  };
}

test.each([
  ['what is due stands on its day', 'due', '2026-05-10', MAY, { date: '2026-05-10', tone: 'due' }],
  ['what is due today is not late', 'due', '2026-05-04', MAY, { date: '2026-05-04', tone: 'due' }],
  ['what is late stands on today', 'due', '2026-04-22', MAY, { date: '2026-05-04', tone: 'late' }],
  [
    'in a month without today it keeps its day',
    'missing',
    '2026-04-22',
    APRIL,
    { date: '2026-04-22', tone: 'late' },
  ],
  ['who waits, waits today', 'waiting', '2026-04-22', MAY, { date: '2026-05-04', tone: 'due' }],
  ['and in no other month', 'waiting', '2026-04-22', APRIL, null],
  ['another day is not shown', 'due', '2026-06-10', MAY, null],
  ['without a day there is no place', 'gap', null, MAY, null],
] as const)('%s', (_, kind, on, shown, place) => {
  expect(placeOf(item(kind, on), TODAY, shown)).toEqual(place);
});

describe('as a Zalo message', () => {
  const ORIGIN = 'https://truong-an.example.vn';

  test('a due item has its day and its address', () => {
    expect(zaloOfDueItem(item('due', '2026-05-10'), ORIGIN)).toBe(
      'Báo cáo sơ kết, hạn 10/5/2026. Mở: https://truong-an.example.vn/bao-cao/1',
    );
  });

  test('who waits has no day, because nothing is due on it', () => {
    expect(zaloOfDueItem(item('waiting', '2026-05-01'), ORIGIN)).toBe(
      'Báo cáo sơ kết. Mở: https://truong-an.example.vn/bao-cao/1',
    );
  });

  test('a name is at most 140 signs, wherever it goes', () => {
    const name = nameOutside(item('due', '2026-05-10', 'Thực tập phương án '.repeat(20)), 'vi');
    expect(Array.from(name).length).toBeLessThanOrEqual(140);
    expect(name.endsWith('…')).toBe(true);
    expect(nameOutside(item('due', null), 'vi')).toBe('Báo cáo sơ kết');
  });

  test('a long title gives way, the link never does', () => {
    const message = zaloOfDueItem(item('due', '2026-05-10', 'Thực tập phương án '.repeat(20)), ORIGIN);
    expect(Array.from(message).length).toBeLessThanOrEqual(200);
    expect(message).toMatch(/…, hạn 10\/5\/2026\. Mở: https:\/\/truong-an\.example\.vn\/bao-cao\/1$/);
  });
});
