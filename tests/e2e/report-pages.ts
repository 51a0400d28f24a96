// The pages of a report, as the people of a journey use them.
import type { Page } from 'playwright-core';
import { expectSound } from './sound.ts';

/** The sealed state of a report, and the fingerprint beside it. */
const SEAL = '.seal';

/** Goes to a part of the report that is open, the way its screen offers. */
export async function openSection(page: Page, section: string): Promise<void> {
  await scriptsRun(page);
  const picker = page.getByLabel('Chọn mục');
  if (await picker.isVisible()) await picker.selectOption(section);
  else await page.locator(`nav a[href="?muc=${section}"]`).click();
  await page.waitForURL((url) => url.searchParams.get('muc') === section);
  await page.locator('main h2', { hasText: new RegExp(`^${section.replace('.', '\\.')} `) }).waitFor();
}

/** Writes the part that is open and saves it with its button. */
export async function writeSection(page: Page, text: string): Promise<void> {
  const field = page.getByLabel('Lời văn');
  const rewrite = page.getByRole('button', { name: 'Viết lại mục này' });
  await field.or(rewrite).first().waitFor();
  if (await rewrite.isVisible()) await rewrite.click();
  await field.fill(text);
  const saved = page.waitForResponse(
    (response) => response.url().includes('/text') && response.request().method() === 'POST',
  );
  await page.getByRole('button', { name: 'Lưu lời văn' }).click();
  await saved;
  await expectSound(page);
}

/** The number of a figure in the part that is open; 0 when nothing was reported yet. */
export async function readFigure(page: Page, figureId: string): Promise<number> {
  const number = page.locator(`[id="${figureId}"] .number`);
  if ((await number.count()) === 0) return 0;
  return Number((await number.innerText()).replaceAll('.', ''));
}

/** Reviews the report that is open, on its page or already before its approval, as the one who answers for it, and sends it. Answers the fingerprint that is shown. */
export async function approveAndSend(page: Page): Promise<string> {
  await scriptsRun(page);
  if (!page.url().endsWith('/duyet')) await page.getByRole('button', { name: 'Xem và gửi' }).click();
  await page.waitForURL(/\/duyet$/);
  await page.locator('main .summary').waitFor();
  await expectSound(page);
  await page.getByRole('button', { name: 'Duyệt và gửi' }).click();
  await page.waitForURL((url) => !url.pathname.endsWith('/duyet'));
  await page.locator(SEAL).waitFor();
  await expectSound(page);
  return page.locator(`${SEAL} code`).innerText();
}

/** Buttons that only scripts answer do nothing before they have arrived. */
function scriptsRun(page: Page): Promise<void> {
  return page.waitForLoadState('networkidle');
}
