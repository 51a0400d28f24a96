// Every page that a role can reach by its links, judged on a phone and on a desk; and the product without JavaScript.
import type { ConsoleMessage, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectNoAxeViolations, expectNoSidewaysScroll, signIn, useSite } from './kit/index.ts';

const site = useSite({ template: 'sample' });

const PEOPLE = [
  'phutrach.cu-chi-thcs-1',
  'hieutruong.cu-chi-thcs-1',
  'chuyenvien.cu-chi',
  'lanhdao.cu-chi',
  'congan.cu-chi',
  'so.chuyenvien',
  'quantri',
] as const;

const NARROWEST = { width: 320, height: 700 };
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };
/** A role reaches some thirty pages, each judged at three widths. */
const LONG_WALK_MS = 400_000;
/** Pages already judged on a desk: roles differ in what they see, hardly in how it is laid out. */
const seenOnDesk = new Set<string>();

test.each(PEOPLE)(
  'every page that %s reaches is sound on a phone and on a desk',
  async (username) => {
    const page = await site.phone();
    const errors = consoleErrorsOf(page);
    await signIn(page, username);
    const walked = await walk(page, '/viec-can-lam', async (address) => {
      await expectSoundFrame(page);
      await openEverything(page);
      await soft(() => expectNoAxeViolations(page));
      await soft(() => expectNoSidewaysScroll(page));
      await page.setViewportSize(NARROWEST);
      await soft(() => expectNoSidewaysScroll(page));
      if (!seenOnDesk.has(patternOf(address))) {
        seenOnDesk.add(patternOf(address));
        await page.setViewportSize(DESK);
        await soft(() => expectNoAxeViolations(page));
      }
      await page.setViewportSize(PHONE);
      expect.soft(errors(), `the console on ${address}`).toEqual([]);
    });
    expect(walked.length).toBeGreaterThanOrEqual(3);
  },
  LONG_WALK_MS,
);

test.each(['phutrach.cu-chi-thcs-1', 'chuyenvien.cu-chi', 'congan.cu-chi'] as const)(
  '%s signs in and reads without JavaScript',
  async (username) => {
    const page = await site.phone({ javaScript: false });
    await signIn(page, username);
    const walked = await walk(page, '/viec-can-lam', () => expectSoundFrame(page));
    expect(walked.length).toBeGreaterThanOrEqual(3);
  },
);

test('pages before the sign-in are sound', async () => {
  const page = await site.phone();
  for (const address of ['/', '/dang-nhap', '/kenh-an-toan']) {
    await page.goto(address);
    await expectSoundFrame(page);
    await expectNoAxeViolations(page);
    await page.setViewportSize(NARROWEST);
    await expectNoSidewaysScroll(page);
    await page.setViewportSize(PHONE);
  }
});

/** Goes on after a finding, so that one run tells all of them. */
async function soft(judge: () => Promise<void>): Promise<void> {
  const finding = await judge().then(
    () => undefined,
    (error: unknown) => String(error),
  );
  expect.soft(finding).toBeUndefined();
}

/** Title and heading, by which people with a screen reader know where they are. */
async function expectSoundFrame(page: Page): Promise<void> {
  expect.soft(await page.title(), page.url()).toMatch(/^Trường An$|. · Trường An$/);
  expect.soft(await page.locator('h1').allInnerTexts(), `headings of ${page.url()}`).toHaveLength(1);
}

/** What is folded away is part of the page, too. */
async function openEverything(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.querySelectorAll('details').forEach((details) => (details.open = true));
  });
}

/** Opens one address of each page that links lead to, and judges it. Answers the addresses. */
async function walk(
  page: Page,
  start: string,
  judge: (address: string) => Promise<void>,
): Promise<readonly string[]> {
  const waiting = [start];
  const seen = new Map([[patternOf(start), start]]);
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const answer = await page.goto(address);
    expect.soft(answer?.status(), address).toBe(200);
    for (const found of await linksOf(page)) {
      const pattern = patternOf(found);
      if (seen.has(pattern)) continue;
      seen.set(pattern, found);
      waiting.push(found);
    }
    await judge(address);
  }
  return [...seen.values()];
}

/** Addresses of this site that open a page: neither files nor places on the same page. */
async function linksOf(page: Page): Promise<string[]> {
  const found = await page.locator('a[href]:not([download])').evaluateAll((links) =>
    links.map((link) => {
      const { origin, pathname, search } = new URL((link as HTMLAnchorElement).href);
      return origin === location.origin ? pathname + search : null;
    }),
  );
  return found.filter(
    (address) => address !== null && !/^\/(tep|api|dang-xuat)\b|\.csv|\/tai\//.test(address),
  ) as string[];
}

/** The route behind an address: ids, figures and unit codes stand for all others. */
function patternOf(address: string): string {
  return (address.split('?')[0] ?? '')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}[^/]*/g, '[id]')
    .replace(/\/so-lieu\/[^/]+/, '/so-lieu/[figure]')
    .replace(/^\/truong\/(?!moi|nhap)[^/]+/, '/truong/[code]')
    .replace(/\/\d{4}-\d{2}$/, '/[month]');
}

function consoleErrorsOf(page: Page): () => readonly string[] {
  const errors: string[] = [];
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return () => errors.splice(0);
}
