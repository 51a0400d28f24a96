// What must be true of a page at every step of a journey.
import type { Page } from 'playwright-core';
import { expectNoAxeViolations, expectNoSidewaysScroll } from './kit/index.ts';

/** No barriers for anybody, and on a phone nothing beyond the right edge. */
export async function expectSound(page: Page): Promise<void> {
  await expectNoAxeViolations(page);
  if ((page.viewportSize()?.width ?? 0) < 600) await expectNoSidewaysScroll(page);
}
