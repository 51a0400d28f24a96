// Pages: what a first visit fetches, and how many the server draws in a second.
import { findOrInstallBrowser } from '../../scripts/browser.mjs';
import { copyOf } from '../dataset.ts';
import { DESK, openBrowser, PHONE, visit, type Window } from '../first-visit.ts';
import { emptyPages } from '../limits.ts';
import { askRepeatedly } from '../load.ts';
import { atMost, type Measure } from '../measure.ts';
import { sessionOf } from '../people.ts';
import { withServer, type ServerUnderTest } from '../server.ts';
import type { Setting } from '../setting.ts';
import type { Scenario } from './scenario.ts';

export const pages: Scenario = {
  name: 'pages',
  title: 'Pages: first visit (compressed, counted by Chromium), and drawn by the server',
  async measure(setting) {
    const data = await copyOf(setting, 'standard');
    try {
      return await withServer(setting, data.dataDir, (server) => measurePages(setting, server));
    } finally {
      await data.drop();
    }
  },
};

interface PageToOpen {
  readonly name: string;
  readonly path: string;
  readonly window: Window;
  /** Who opens it; nobody = not signed in. */
  readonly as?: string;
}

const PAGES: readonly PageToOpen[] = [
  { name: 'sign-in', path: '/dang-nhap', window: PHONE },
  { name: 'worklist', path: '/viec-can-lam', window: PHONE, as: 'phutrach.0' },
  { name: 'log an activity', path: '/nhat-ky/ghi', window: PHONE, as: 'phutrach.0' },
  { name: 'office board', path: '/nop', window: DESK, as: 'chuyenvien.0' },
];

async function measurePages(setting: Setting, server: ServerUnderTest): Promise<Measure[]> {
  const cookies = new Map<string, string>();
  for (const { as } of PAGES) if (as !== undefined) cookies.set(as, await sessionOf(server, as));
  const toOpen = PAGES.map((page) => ({
    ...page,
    cookie: page.as === undefined ? undefined : cookies.get(page.as),
  }));
  return [...(await measureVisits(server, toOpen)), ...(await measureDrawing(setting, server, toOpen))];
}

type Opened = PageToOpen & { readonly cookie: string | undefined };

async function measureVisits({ url }: ServerUnderTest, toOpen: readonly Opened[]): Promise<Measure[]> {
  const executable = await findOrInstallBrowser();
  if (executable === undefined) {
    console.error('without a browser the first visits are not counted');
    return [];
  }
  const browser = await openBrowser(executable);
  try {
    const measures: Measure[] = [];
    for (const { name, path, window, cookie } of toOpen) {
      const { requests, bytes, scriptBytes } = await visit(browser, url + path, window, cookie);
      measures.push(
        { name: `${name}: requests`, unit: '', values: [requests], targets: [atMost(12)] },
        { name: `${name}: all bytes`, unit: 'kB', values: [bytes / 1000], targets: [] },
        { name: `${name}: JavaScript`, unit: 'kB', values: [scriptBytes / 1000], targets: [atMost(90)] },
      );
    }
    return measures;
  } finally {
    await browser.close();
  }
}

async function measureDrawing(
  setting: Setting,
  server: ServerUnderTest,
  toOpen: readonly Opened[],
): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const { name, path, cookie } of toOpen) {
    const { beside, limit } = emptyPages(setting, server);
    const request = { method: 'GET', path, headers: cookie === undefined ? {} : { cookie } } as const;
    const { perSecond } = await askRepeatedly(setting, server.url, [request], { beside });
    measures.push({ name: `${name}: drawn`, unit: 'pages/s', values: perSecond, limit, targets: [] });
  }
  return measures;
}
