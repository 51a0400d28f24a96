// A school that sends paper: the office types it, with the scan, without JavaScript, and it is marked wherever it shows.
import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import readExcelFile from 'read-excel-file/node';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { todayInVietnam } from '#shared/dates.ts';
import { logActivity } from './journal-pages.ts';
import { signIn, useSite } from './kit/index.ts';
import { expectSound } from './sound.ts';

const site = useSite({ template: 'sample' });

const OFFICE = 'cu-chi';
const OFFICER = `chuyenvien.${OFFICE}`;
const MARK = 'Phòng nhập thay từ bản giấy';

describe('a report on paper', () => {
  let period: string;
  let school: { readonly code: string; readonly name: string };
  let report: string;

  /** A period of the office, and a school that has not begun its report. */
  beforeAll(async () => {
    const today = todayInVietnam(new Date());
    const { rows } = await sql<{ period: string; code: string; name: string }>`
      select p.id as period, u.code, v.name
      from periods p
        join units u on u.code like ${`${OFFICE}-th-%`}
        join unit_versions v on v.unit_id = u.id and upper_inf(v.valid)
      where p.owner_code = ${OFFICE} and p.asks = 'schools' and ${today} between p.from_on and p.to_on
        and not exists (
          select from reports r where r.period_id = p.id and r.unit_id = u.id and (r.state <> 'draft' or r.on_behalf))
      order by p.due_on, u.code desc`.execute(site.database.ownerDb);
    const [found] = rows;
    if (!found) throw new Error('the sample has no report that nobody has sent');
    period = found.period;
    school = found;
    report = `/bao-cao/${period}.${school.code}`;
  });

  test('is found in the list of who is missing, and begun there', async () => {
    const page = await site.desk();
    await signIn(page, OFFICER);
    await page.goto(`/nop?ky=${period}&nhom=all`);
    await expectSound(page);
    await page.getByRole('link', { name: `Nhập thay từ bản giấy: ${school.name}`, exact: true }).click();
    await page.waitForURL(`**${report}/nhap-thay`);
    await expectSound(page);
    await page.getByRole('button', { name: 'Bắt đầu nhập thay' }).click();
    await page.getByText('Chưa có bản quét, chưa gửi được.').waitFor();
    await page.locator('main').getByRole('heading', { name: /^I / }).waitFor();
    await expectSound(page);
  });

  test('is typed part by part; what is wrong is said at its box and nothing is lost', async () => {
    const page = await site.phone({ javaScript: false, expectedFailures: [422] });
    await signIn(page, OFFICER);
    await page.goto(`${report}/nhap-thay?muc=II.4`);
    await page.locator('[id="fig.md.point"]').fill('3');
    await page.locator('[id="fig.md.new"]').fill('hai');
    await page.locator('input[name="fig.md.grade.good"]').fill('1');
    await page.locator('[name="text"]').fill('Trường duy trì 02 mô hình theo bản giấy.');
    await page.getByRole('button', { name: 'Lưu và sang mục sau' }).click();
    const wrong = page.locator('[id="fig.md.new"]');
    expect(await wrong.getAttribute('aria-invalid')).toBe('true');
    expect(await wrong.inputValue()).toBe('hai');
    expect(await page.locator('[id="fig.md.point"]').inputValue()).toBe('3');

    await wrong.fill('0');
    await page.getByRole('button', { name: 'Lưu và sang mục sau' }).click();
    await page.getByText('Đã lưu mục II.4.').waitFor();
    await page.goto(`${report}/nhap-thay?muc=II.4`);
    expect(await page.locator('[id="fig.md.point"]').inputValue()).toBe('3');
    expect(await page.locator('[id="fig.md.new"]').inputValue()).toBe('0');
    expect(await page.locator('[id="fig.md.team"]').inputValue()).toBe('');
    expect(await page.locator('input[name="fig.md.grade.good"]').inputValue()).toBe('1');
    expect(await page.locator('[name="text"]').inputValue()).toBe('Trường duy trì 02 mô hình theo bản giấy.');
  });

  test('a number that the system counts otherwise keeps the reason', async () => {
    const coordinator = await site.phone();
    await signIn(coordinator, `phutrach.${school.code}`);
    await logActivity(coordinator, { tile: 'Tuyên truyền', title: 'Nói chuyện dưới cờ', pupils: 90 });
    const page = await site.phone();
    await signIn(page, OFFICER);
    await page.goto(`${report}/nhap-thay?muc=II.2`);
    await expectSound(page);
    await page.locator('[id="fig.pr.ses"]').fill('77');
    await page.getByRole('button', { name: 'Lưu và sang mục sau' }).click();
    await page.getByText('Đã lưu mục II.2.').waitFor();
    await page.goto(`${report}/so-lieu/fig.pr.ses`);
    await page.getByText('Theo báo cáo giấy của trường').first().waitFor();
    await expectSound(page);
  });

  test('is sent only with its scan, and marked in the report, the board and annex B9', async () => {
    const page = await site.desk({ javaScript: false, expectedFailures: [409, 422] });
    await signIn(page, OFFICER);
    await page.goto(`${report}/nhap-thay?muc=III`);
    await page.locator('[name="text"]').fill('Ưu điểm, hạn chế, nguyên nhân như bản giấy.');
    await page.getByRole('button', { name: 'Lưu và sang mục sau' }).click();
    await page.goto(`${report}/duyet`);
    await page.getByRole('button', { name: 'Duyệt và gửi' }).click();
    await page.getByText('Nhập thay cần bản quét có chữ ký của hiệu trưởng.').waitFor();

    await page.goto(`${report}/nhap-thay`);
    await sendScan(page, 'ban-giay.pdf', Buffer.from('MZ not a paper'));
    await page.getByRole('alert').waitFor();
    await page.goto(`${report}/nhap-thay`);
    const picture = await sharp({ create: { width: 600, height: 800, channels: 3, background: '#eee' } })
      .jpeg()
      .toBuffer();
    await sendScan(page, 'ban-giay.jpg', picture);
    await page.getByRole('link', { name: 'Xem bản quét' }).waitFor();
    await page.getByRole('link', { name: 'Xem và gửi' }).click();
    await page.getByRole('button', { name: 'Duyệt và gửi' }).click();
    await page.waitForURL(`**${report}`);
    await page.getByText(`${MARK}.`).waitFor();

    await page.goto(`/nop?ky=${period}&nhom=waiting`);
    await page.locator('tr', { hasText: school.name }).getByText('nhập thay').waitFor();
    await page.getByRole('button', { name: 'Lập báo cáo tổng hợp' }).click();
    await page.waitForURL(`**/bao-cao/${period}.${OFFICE}`);
    const answer = await page.request.get(`/bao-cao/${period}.${OFFICE}/tai/xlsx`);
    const sheets = await readExcelFile(Buffer.from(await answer.body()));
    const row = sheets
      .flatMap(({ data }) => data)
      .find((cells) => cells.includes(school.name) && /B9|nhập thay/.test(cells.join(' ')));
    expect(row?.join(' ')).toContain('nhập thay từ bản giấy');
  });

  test('the school reads it, with the mark and the scan, and cannot change it', async () => {
    const page = await site.phone();
    await signIn(page, `hieutruong.${school.code}`);
    await page.goto(report);
    await page.getByText(`${MARK}.`).waitFor();
    await page.getByRole('link', { name: 'Xem bản quét' }).waitFor();
    expect(await page.getByRole('link', { name: 'Nhập thay từ bản giấy' }).count()).toBe(0);
    await expectSound(page);
  });
});

async function sendScan(page: Page, name: string, buffer: Buffer): Promise<void> {
  const mimeType = name.endsWith('.pdf') ? 'application/pdf' : 'image/jpeg';
  await page.locator('input[name="scan"]').setInputFiles({ name, mimeType, buffer });
  await page.getByRole('button', { name: /bản quét$/ }).click();
}
