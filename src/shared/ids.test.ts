import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idSource, newId } from './ids.ts';

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

function take(count: number, source: () => string): string[] {
  return Array.from({ length: count }, source);
}

test('an id has the form of UUID version 7', () => {
  for (const id of take(1_000, newId)) expect(id).toMatch(UUID_V7);
});

test('an id begins with the millisecond at which it was made', () => {
  const at = Date.UTC(2026, 4, 10, 1, 2, 3, 456);
  const id = idSource(() => at)();
  expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(at);
});

test('ids made within one millisecond grow, beyond what the counter holds too', () => {
  const ids = take(
    10_000,
    idSource(() => 1_760_000_000_000),
  );
  expect(ids).toEqual([...new Set(ids)].sort());
});

test('ids grow whatever the clock does', () => {
  const clockReadings = fc.array(fc.integer({ min: 0, max: 2 ** 47 }), { minLength: 2, maxLength: 50 });
  fc.assert(
    fc.property(clockReadings, (readings) => {
      let next = 0;
      const ids = take(
        readings.length,
        idSource(() => readings[next++] ?? 0),
      );
      expect(ids).toEqual([...ids].sort());
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(UUID_V7);
    }),
  );
});

test('two sources on one clock do not make the same id', () => {
  const clock = () => 1_760_000_000_000;
  const ids = [...take(1_000, idSource(clock)), ...take(1_000, idSource(clock))];
  expect(new Set(ids).size).toBe(2_000);
});
