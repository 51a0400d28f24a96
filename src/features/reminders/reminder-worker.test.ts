// static/reminder-worker.js, run as a browser runs it: a script in a world of its own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { expect, test } from 'vitest';
import { PROJECT_ROOT } from '#platform/project-root.ts';
import { digestPush } from './digest.ts';
import { isoDate } from '#shared/dates.ts';

type Listener = (event: Record<string, unknown>) => void;

function aWorker(openWindows: string[] = []) {
  const listeners = new Map<string, Listener>();
  const did: unknown[] = [];
  const windows = openWindows.map((url) => ({ url, focus: () => did.push(['focus', url]) }));
  const self = {
    location: { origin: 'https://truong-an.example.vn' },
    addEventListener: (type: string, listen: Listener) => listeners.set(type, listen),
    registration: {
      showNotification: (title: string, options: unknown) => did.push(['show', title, options]),
    },
    clients: {
      matchAll: () => Promise.resolve(windows),
      openWindow: (url: string) => did.push(['open', url]),
    },
  };
  runInContext(
    readFileSync(join(PROJECT_ROOT, 'static', 'reminder-worker.js'), 'utf8'),
    createContext({ self, URL }),
  );
  return {
    did,
    async happens(type: string, event: Record<string, unknown>) {
      const works: unknown[] = [];
      listeners.get(type)?.({ ...event, waitUntil: (work: unknown) => works.push(work) });
      await Promise.all(works);
    },
  };
}

const pushed = (value: unknown) => ({ data: { json: () => value } });
const shown = (title: string, body: string, data: string) => [
  'show',
  title,
  { body, tag: 'truong-an', data },
];

test('shows what the reminder says', async () => {
  const worker = aWorker();
  const text = digestPush(
    [
      {
        key: 'report:1',
        kind: 'due',
        title: { vi: 'Báo cáo sơ kết', en: 'Report' },
        detail: { vi: '', en: '' },
        params: {},
        href: '/bao-cao/1',
        act: { vi: 'Mở', en: 'Open' },
        on: isoDate('2026-05-10'),
        progress: null,
        units: 1,
      },
    ],
    { locale: 'vi', today: isoDate('2026-05-04'), origin: 'https://truong-an.example.vn' },
  );
  await worker.happens('push', pushed(text));
  expect(worker.did).toEqual([
    shown('Trường An: 1 việc cần làm', 'Báo cáo sơ kết: hạn 10/5/2026, còn 6 ngày', '/viec-can-lam'),
  ]);
});

test.each([
  ['nothing', {}],
  ['something else', pushed(null)],
  ['a page of somebody else', pushed({ title: 'Trường An', body: '', path: '//evil.example' })],
  ['an address of somebody else', pushed({ title: 'Trường An', body: '', path: 'https://evil.example' })],
  ['a script', pushed({ title: 'Trường An', body: '', path: 'javascript:alert(1)' })],
])('a message with %s shows the name and opens the worklist', async (_, event) => {
  const worker = aWorker();
  await worker.happens('push', event);
  expect(worker.did).toEqual([shown('Trường An', '', '/viec-can-lam')]);
});

test('a tap opens the page, or goes to the window that shows it already', async () => {
  const notification = { close: () => undefined, data: '/viec-can-lam' };
  const address = 'https://truong-an.example.vn/viec-can-lam';
  const closed = aWorker(['https://truong-an.example.vn/nhat-ky']);
  await closed.happens('notificationclick', { notification });
  expect(closed.did).toEqual([['open', address]]);
  const open = aWorker([address]);
  await open.happens('notificationclick', { notification });
  expect(open.did).toEqual([['focus', address]]);
});
