import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  clockOf,
  DEFAULT_SETTINGS,
  maskedAddress,
  mayReachAt,
  minuteFrom,
  minuteOfDay,
  waitMinutesAfter,
} from './settings.ts';

const inVietnam = (text: string) => new Date(`${text}+07:00`);
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

describe('a message may go', () => {
  // 2026-05-04 is a Monday.
  test.each([
    ['at noon of a Monday', '2026-05-04T12:00:00', {}, true],
    ['when the quiet hours end', '2026-05-04T06:30:00', {}, true],
    ['a minute before they end', '2026-05-04T06:29:59', {}, false],
    ['a minute before they begin', '2026-05-04T20:59:59', {}, true],
    ['when they begin', '2026-05-04T21:00:00', {}, false],
    ['at midnight', '2026-05-05T00:00:00', {}, false],
    ['on a Saturday that was not chosen', '2026-05-09T12:00:00', {}, false],
    ['on a Saturday that was chosen', '2026-05-09T12:00:00', { weekdays: EVERY_DAY }, true],
    ['on a Sunday late, which is still Saturday in London', '2026-05-10T05:00:00', { weekdays: [6] }, false],
    ['when no day was chosen', '2026-05-04T12:00:00', { weekdays: [] }, false],
    ['in quiet hours by day', '2026-05-04T12:30:00', { quietFrom: 720, quietTo: 780 }, false],
    ['after quiet hours by day', '2026-05-04T13:00:00', { quietFrom: 720, quietTo: 780 }, true],
    [
      'at night when the quiet hours are by day',
      '2026-05-04T23:00:00',
      { quietFrom: 720, quietTo: 780 },
      true,
    ],
    ['at any time without quiet hours', '2026-05-04T03:00:00', { quietFrom: 0, quietTo: 0 }, true],
    [
      'and equal ends are none, whatever they are',
      '2026-05-04T21:00:00',
      { quietFrom: 1260, quietTo: 1260 },
      true,
    ],
  ] as const)('%s (%s)', (_, instant, chosen, expected) => {
    expect(mayReachAt({ ...DEFAULT_SETTINGS, ...chosen }, inVietnam(instant))).toBe(expected);
  });

  test('in each minute either inside or outside the quiet hours, never both', () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(minute, minute, minute, (quietFrom, quietTo, now) => {
        fc.pre(quietFrom !== quietTo);
        const instant = new Date(inVietnam('2026-05-04T00:00:00').getTime() + now * 60_000);
        const inside = mayReachAt({ quietFrom, quietTo, weekdays: EVERY_DAY }, instant);
        const outside = mayReachAt({ quietFrom: quietTo, quietTo: quietFrom, weekdays: EVERY_DAY }, instant);
        expect(minuteOfDay(instant)).toBe(now);
        expect(inside).toBe(!outside);
      }),
    );
  });
});

test.each([
  ['00:00', 0],
  ['06:30', 390],
  ['23:59', 1439],
  ['06:30:00', 390],
  ['24:00', null],
  ['6:30', null],
  ['', null],
])('the clock %s is minute %s', (clock, minute) => {
  expect(minuteFrom(clock)).toBe(minute);
  if (minute !== null) expect(clockOf(minute)).toBe(clock.slice(0, 5));
});

test('waiting doubles and ends', () => {
  expect([1, 2, 3, 4, 5, 6, 7].map(waitMinutesAfter)).toEqual([5, 10, 20, 40, 80, 120, 120]);
});

test('an address is shown so that only its owner knows it', () => {
  expect(maskedAddress('phu.trach@truong.vn')).toBe('p…@truong.vn');
});
