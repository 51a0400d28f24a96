// What journeys do on many pages: sign in, look for barriers, take a picture.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect } from 'vitest';
import { PROJECT_ROOT } from '#platform/project-root.ts';
import { TEST_PASSWORD } from '../../kit/index.ts';

/** Signs in on the page made for it, and waits until the workplace is there. */
export async function signIn(page: Page, username: string, password = TEST_PASSWORD): Promise<void> {
  await page.goto('/dang-nhap');
  await page.locator('input[name="username"]').fill(username);
  await page.locator('input[name="password"]').fill(password);
  await Promise.all([
    page.waitForURL((url) => url.pathname !== '/dang-nhap'),
    page.locator('input[name="password"]').press('Enter'),
  ]);
}

/** Fails on every serious or critical barrier that axe finds, naming rule and element. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const barriers = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help} — ${node.target.join(' ')}`));
  expect(barriers, `barriers on ${page.url()}`).toEqual([]);
}

/** Fails when the page is wider than its window: on a phone nobody scrolls sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `pixels that ${page.url()} is too wide`).toBeLessThanOrEqual(0);
}

/** Where the pictures of the README lie. */
const SCREENSHOTS = join(PROJECT_ROOT, 'docs', 'screenshots');

/** Takes the picture `docs/screenshots/<name>.png`, but only when asked to (TRUONG_AN_SCREENSHOTS=1): pictures are committed. */
export async function takeScreenshot(page: Page, name: string): Promise<void> {
  if (!process.env['TRUONG_AN_SCREENSHOTS']) return;
  await mkdir(SCREENSHOTS, { recursive: true });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  // With a palette, because a repository keeps every picture for ever.
  await sharp(await page.screenshot())
    .png({ palette: true, effort: 10 })
    .toFile(join(SCREENSHOTS, `${name}.png`));
}
