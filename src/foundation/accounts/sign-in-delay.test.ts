import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ADDRESS_DELAY,
  afterAttempt,
  networkOf,
  secondsToWait,
  USERNAME_DELAY,
  waitAfter,
} from './sign-in-delay.ts';

const NOW = new Date('2026-05-04T10:00:00+07:00');
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

describe('waiting after wrong passwords', () => {
  test.each([
    [0, 0],
    [4, 0],
    [5, 30],
    [6, 60],
    [7, 120],
    [8, 240],
    [9, 480],
    [10, 900],
    [11, 900],
    [1_000_000, 900],
  ])('after %d for one username: %d seconds', (failures, seconds) => {
    expect(waitAfter(failures, USERNAME_DELAY)).toBe(seconds);
  });

  test('never shrinks with more failures and never exceeds its longest', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.constantFrom(USERNAME_DELAY, ADDRESS_DELAY), (failures, rule) => {
        expect(waitAfter(failures + 1, rule)).toBeGreaterThanOrEqual(waitAfter(failures, rule));
        expect(waitAfter(failures, rule)).toBeLessThanOrEqual(rule.longestWaitSeconds);
      }),
    );
  });

  test('the fifth wrong one of a username makes wait until its 30 seconds are over', () => {
    const fourth = { failures: 4, lastAt: NOW, blockedUntil: null };
    const fifth = afterAttempt(fourth, USERNAME_DELAY, NOW);
    expect(secondsToWait(fifth, NOW)).toBe(30);
    expect(secondsToWait(fifth, later(29.5))).toBe(1);
    expect(secondsToWait(fifth, later(30))).toBe(0);
  });

  test('a school behind one address may err fifty times, and then waits a minute at most', () => {
    expect(waitAfter(49, ADDRESS_DELAY)).toBe(0);
    expect(waitAfter(500, ADDRESS_DELAY)).toBe(60);
  });

  test('is forgotten after a day without a wrong one', () => {
    const tenth = { failures: 10, lastAt: NOW, blockedUntil: later(900) };
    expect(afterAttempt(tenth, USERNAME_DELAY, later(24 * 3600)).failures).toBe(11);
    expect(afterAttempt(tenth, USERNAME_DELAY, later(24 * 3600 + 1))).toMatchObject({
      failures: 1,
      blockedUntil: null,
    });
  });
});

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:aaaa:bbbb:cccc:dddd', '2001:db8:1:2'],
  ['2001:0DB8:0001:0002::1', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['not an address', 'not an address'],
])('%s belongs to the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
