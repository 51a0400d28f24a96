// The pages of the journal, as the people of a journey use them.
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expectSound } from './sound.ts';

/** Where the log takes pictures that lie on the phone already. */
const LIBRARY = 'input[type="file"]:not([capture])';

/** Opens the log and waits until its scripts run: only they keep drafts and send pictures. */
export async function openLog(page: Page, address = '/nhat-ky/ghi'): Promise<void> {
  await page.goto(address);
  await scriptsRun(page);
}

/** The three things that an activity needs; the day is today unless another is chosen. */
export async function writeActivity(
  page: Page,
  { tile, title, pupils }: { tile: string; title: string; pupils?: number },
): Promise<void> {
  await page.getByRole('radio', { name: tile, exact: true }).first().check();
  await titleField(page).fill(title);
  if (pupils !== undefined) await page.locator('[id="attendance.pupils"]').fill(String(pupils));
}

/** The title of the activity that is being written. */
export function titleField(page: Page) {
  return page.getByLabel('Tên hoạt động');
}

/** Chooses a picture of this device; how it goes on is for the test to say. */
export async function choosePicture(page: Page, name = 'anh.jpg', content?: Buffer): Promise<void> {
  await page
    .locator(LIBRARY)
    .first()
    .setInputFiles({ name, mimeType: 'image/jpeg', buffer: content ?? (await somePicture()) });
}

/** Resolves once the server has a number of pictures that go with the form. */
export async function picturesArrived(page: Page, count: number): Promise<void> {
  await page
    .locator('input[name="files"]')
    .nth(count - 1)
    .waitFor({ state: 'attached' });
}

/** Saves the log and waits for the journal. */
export async function saveLog(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lưu vào nhật ký' }).click();
  await page.waitForURL((url) => url.pathname === '/nhat-ky');
}

/** Logs an activity from the first tap to the journal; answers its address. */
export async function logActivity(
  page: Page,
  activity: { tile: string; title: string; pupils?: number },
): Promise<string> {
  await openLog(page);
  await writeActivity(page, activity);
  await saveLog(page);
  return addressOf(page, activity.title);
}

/** The address of an activity in the list that is open. */
export async function addressOf(page: Page, title: string): Promise<string> {
  const address = await page.getByRole('link', { name: title, exact: true }).first().getAttribute('href');
  if (address === null) throw new Error(`${title} leads nowhere`);
  return address;
}

/** Takes back what a note says has just been done. */
export async function takeBack(page: Page, done: string): Promise<void> {
  const undo = page.getByRole('status').filter({ hasText: done }).getByRole('button', { name: 'Hoàn tác' });
  // A note stays as long as somebody is on it, however long looking at the page takes.
  await undo.focus();
  await expectSound(page);
  await undo.click();
}

/** Buttons that only scripts answer do nothing before they have arrived. */
export function scriptsRun(page: Page): Promise<void> {
  return page.waitForLoadState('networkidle');
}

function somePicture(): Promise<Buffer> {
  return sharp({ create: { width: 640, height: 480, channels: 3, background: '#7aa5a0' } })
    .jpeg()
    .toBuffer();
}
