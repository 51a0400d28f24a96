// The calendar and the reminders, as people use them: what is due by month and year, the calendar of a phone, the
// address of the mails and its confirmation, the message for a chat.
import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { async as ical } from 'node-ical';
import { SMTPServer } from 'smtp-server';
import { afterAll, expect, test } from 'vitest';
import { signIn, useSite } from './kit/index.ts';
import { expectSound } from './sound.ts';

const arrived: string[] = [];
const mailServer = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _session, callback) {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      arrived.push(Buffer.concat(chunks).toString('utf8'));
      callback();
    });
  },
});
mailServer.on('error', () => undefined);
await new Promise<void>((resolve) => mailServer.listen(0, '127.0.0.1', resolve));
const { port } = mailServer.server.address() as AddressInfo;
afterAll(() => new Promise<void>((resolve) => mailServer.close(resolve)));

const site = useSite({ template: 'sample', env: { MAIL_URL: `smtp://127.0.0.1:${String(port)}` } });

/** The n-th mail, once it is there. */
async function mail(number: number) {
  await expect.poll(() => arrived.length, { timeout: 30_000 }).toBeGreaterThanOrEqual(number);
  return simpleParser(arrived[number - 1] ?? '');
}

/** A link of a mail, led to the server under test: mails carry the address that browsers see. */
function pathIn(text: string | undefined, page: string): string {
  return new RegExp(`https?://[^\\s/]+(/${page}/[\\w-]{43})`).exec(text ?? '')?.[1] ?? '';
}

test('what is due is seen by month and year, with keys, and filtered by kind', async () => {
  const page = await site.desk();
  await signIn(page, 'chuyenvien.cu-chi');
  await page.getByRole('link', { name: 'Tháng', exact: true }).click();
  await page.waitForURL('**/viec-can-lam/lich');
  await expectSound(page);
  const heading = page.getByRole('heading', { name: /^Tháng \d/ });
  const month = await heading.textContent();
  await page.locator('td.today a.d').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('PageDown');
  await page.waitForURL(/thang=/);
  await expect.poll(() => heading.textContent()).not.toBe(month);
  await page.getByRole('link', { name: 'Trường chưa gửi' }).click();
  await page.waitForURL(/loai=missing/);
  await expectSound(page);
  await page.getByRole('link', { name: 'Năm', exact: true }).click();
  await page.waitForURL(/xem=nam.*loai=missing/);
  await expectSound(page);
  await page.getByRole('link', { name: 'Đưa vào lịch điện thoại…' }).click();
  await page.waitForURL('**/tai-khoan/nhac-viec#lich');
});

test('a phone reads the calendar under its secret address, until it is revoked', async () => {
  const page = await site.desk();
  await signIn(page, 'chuyenvien.cu-chi');
  await page.goto('/tai-khoan/nhac-viec');
  await expectSound(page);
  await page.getByRole('button', { name: 'Tạo địa chỉ' }).click();
  const shown = await page.getByLabel('Địa chỉ lịch', { exact: true }).inputValue();
  await expectSound(page);
  const { pathname } = new URL(shown);
  const read = (headers: Record<string, string> = {}) => fetch(`${site.url}${pathname}`, { headers });

  const answer = await read();
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const parts = Object.values(await ical.parseICS(await answer.text()));
  expect(parts.filter((part) => part?.type === 'VEVENT').length).toBeGreaterThan(0);
  expect((await read({ 'if-none-match': answer.headers.get('etag') ?? '' })).status).toBe(304);
  expect((await read({ 'if-modified-since': answer.headers.get('last-modified') ?? '' })).status).toBe(304);

  await page.getByRole('button', { name: 'Thu hồi địa chỉ' }).click();
  await page.getByText('Đã thu hồi.').waitFor();
  expect((await read()).status).toBe(404);
  expect((await fetch(`${site.url}/lich/${'a'.repeat(43)}.ics`)).status).toBe(404);
});

test('an address is confirmed from the mailbox, hours and days are chosen, a test arrives', async () => {
  const page = await site.phone();
  await signIn(page, 'phutrach.cu-chi-thcs-1');
  await page.goto('/tai-khoan/nhac-viec');
  await expectSound(page);
  await page.getByLabel('Địa chỉ nhận thư nhắc').fill('phu.trach@truong.example.vn');
  await page.getByRole('button', { name: 'Gửi thư xác nhận' }).click();
  await page.getByText('Chờ xác nhận').waitFor();

  const before = arrived.length;
  const confirmation = await mail(Math.max(1, before));
  const mailbox = await site.phone();
  await mailbox.goto(pathIn(confirmation.text, 'xac-nhan-thu'));
  await expectSound(mailbox);
  await mailbox.getByRole('button', { name: 'Xác nhận' }).click();
  await mailbox.getByText('Địa chỉ đã xác nhận.').waitFor();
  await expectSound(mailbox);

  await page.reload();
  await page.getByText('Đã xác nhận', { exact: true }).waitFor();
  await page.getByLabel('Từ', { exact: true }).fill('20:15');
  await page.getByText('Thứ Bảy').click();
  await page.getByRole('button', { name: 'Lưu' }).click();
  await page.getByText('Đã lưu.').waitFor();
  await page.reload();
  expect(await page.getByLabel('Từ', { exact: true }).inputValue()).toBe('20:15');
  expect(await page.getByRole('checkbox', { name: 'Thứ Bảy' }).isChecked()).toBe(true);

  const known = arrived.length;
  await page.getByRole('button', { name: 'Gửi thử' }).click();
  await page.getByText('Đang gửi tin thử').waitFor();
  expect((await mail(known + 1)).subject).toBe('Trường An: tin thử');
});

test('a thing due is copied for a chat with the keyboard, and said aloud', async () => {
  const page = await site.desk();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await signIn(page, 'chuyenvien.cu-chi');
  const copy = page.getByRole('button', { name: 'Chép thành tin Zalo' }).first();
  await copy.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('status').filter({ hasText: 'Đã chép' }).first().waitFor({ state: 'attached' });
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/ Mở: http:\/\/\S+$/);
  expect(Array.from(text).length).toBeLessThanOrEqual(200);
});

test('without JavaScript the calendar is read, a message selected, an hour saved', async () => {
  const page = await site.phone({ javaScript: false });
  await signIn(page, 'chuyenvien.cu-chi');
  await page.getByText('Chép thành tin Zalo').first().click();
  await page
    .getByText(/Mở: http/)
    .first()
    .waitFor();
  await page.goto('/viec-can-lam/lich');
  await page.locator('td.today a.d').click();
  await page.waitForURL(/ngay=/);
  await page.goto('/tai-khoan/nhac-viec');
  await page.getByLabel('đến', { exact: true }).fill('07:00');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await page.getByText('Đã lưu.').waitFor();
  expect(await page.getByLabel('đến', { exact: true }).inputValue()).toBe('07:00');
});
