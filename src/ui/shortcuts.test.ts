import { expect, test } from 'vitest';
import { createShortcutReader } from './shortcuts.ts';

function keys(): { press: (key: string, now: number) => void; done: string[] } {
  const done: string[] = [];
  const read = createShortcutReader({
    '/': () => done.push('search'),
    'g v': () => done.push('work'),
    n: () => done.push('new'),
  });
  return { press: (key, now) => read(key, now)?.(), done };
}

test('one key acts at once', () => {
  const { press, done } = keys();
  press('/', 0);
  press('n', 10);
  expect(done).toEqual(['search', 'new']);
});

test('g then v goes to the work list', () => {
  const { press, done } = keys();
  press('x', 0);
  press('g', 10);
  press('v', 500);
  expect(done).toEqual(['work']);
});

test('a sequence is forgotten after a pause', () => {
  const { press, done } = keys();
  press('g', 0);
  press('v', 2000);
  expect(done).toEqual([]);
});

test('another key between breaks the sequence', () => {
  const { press, done } = keys();
  press('g', 0);
  press('x', 10);
  press('v', 20);
  expect(done).toEqual([]);
});
