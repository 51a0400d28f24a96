// The main road of the product, walked by the people it is for: an activity is logged on a phone, becomes a number of a
// report, goes to the office, back, and in again, and from there into the report that the police receive.
import { strFromU8, unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { APIResponse, Page } from 'playwright-core';
import readExcelFile from 'read-excel-file/node';
import { sql } from 'kysely';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { todayInVietnam } from '#shared/dates.ts';
import { signIn, useSite } from './kit/index.ts';
import { approveAndSend, openSection, readFigure, writeSection } from './report-pages.ts';
import { expectSound } from './sound.ts';

const site = useSite({ template: 'sample' });

const OFFICE = 'cu-chi';
const SESSIONS = 'fig.pr.ses';
const TITLE = 'Tuyên truyền phòng, chống lừa đảo trên không gian mạng';
const FIRST_TEXT = 'Ưu điểm: các lớp tham gia đủ. Hạn chế: chưa mời được cha mẹ học sinh buổi tối.';
const REMARK = 'Nêu rõ nguyên nhân của hạn chế và cách khắc phục.';
const REPAIRED = `${FIRST_TEXT} Nguyên nhân: trùng giờ làm việc; kỳ tới tổ chức vào cuối tuần.`;

describe('from the journal of a school to the police', () => {
  let school: { readonly code: string; readonly name: string };
  let period: { readonly id: string; readonly name: string };
  let reportPath: string;
  let consolidatedPath: string;

  beforeAll(async () => {
    [school, period] = await findReportToWrite();
    reportPath = `/bao-cao/${period.id}.${school.code}`;
    consolidatedPath = `/bao-cao/${period.id}.${OFFICE}`;
  });

  /** The period that runs, and a school that has not sent its report: which one that is depends on the day. */
  async function findReportToWrite() {
    const today = todayInVietnam(new Date());
    const { rows } = await sql<{ period: string; name: string; code: string; school: string }>`
      select p.id as period, p.name, u.code, v.name as school
      from periods p
        join units u on u.code like ${`${OFFICE}-%`}
        join unit_versions v on v.unit_id = u.id and upper_inf(v.valid)
      where p.owner_code = ${OFFICE} and p.asks = 'schools' and ${today} between p.from_on and p.to_on
        and not exists (
          select from reports r
          where r.period_id = p.id and r.unit_id = u.id and (r.state <> 'draft' or r.proposed_at is not null or r.on_behalf))
        and exists (select from accounts a where a.username = 'phutrach.' || u.code)
      order by p.due_on, u.level <> 'lower_secondary', u.code`.execute(site.database.ownerDb);
    const [found] = rows;
    if (!found) throw new Error('the sample has no report that is still to be written');
    return [
      { code: found.code, name: found.school },
      { id: found.period, name: found.name },
    ] as const;
  }

  test('a coordinator logs an activity on the phone, sees it counted and hands the report to the head', async () => {
    const page = await site.phone();
    await signIn(page, `phutrach.${school.code}`);
    await expectSound(page);

    await page.getByRole('link', { name: 'Báo cáo', exact: true }).click();
    await page.getByRole('link', { name: period.name }).click();
    await page.waitForURL(`**${reportPath}`);
    await openSection(page, 'II.2');
    await expectSound(page);
    const before = await readFigure(page, SESSIONS);

    await page.goto('/viec-can-lam');
    await page.getByRole('link', { name: 'Ghi', exact: true }).click();
    await page.waitForURL('**/nhat-ky/ghi');
    await logActivity(page);
    await page.waitForURL((url) => url.pathname === '/nhat-ky');
    await page.getByRole('link', { name: TITLE }).waitFor();
    await expectSound(page);

    await page.goto(`${reportPath}?muc=II.2`);
    expect(await readFigure(page, SESSIONS)).toBe(before + 1);
    await page.locator(`[id="${SESSIONS}"] .number`).click();
    await page.waitForURL(`**/so-lieu/${SESSIONS}`);
    await page.getByText(TITLE).first().waitFor();
    await expectSound(page);

    await page.goto(reportPath);
    const propose = page.getByRole('button', { name: 'Trình hiệu trưởng' });
    expect(await propose.getAttribute('aria-disabled')).toBe('true');
    await openSection(page, 'III');
    await writeSection(page, FIRST_TEXT);
    await page.locator('button:not([aria-disabled])', { hasText: 'Trình hiệu trưởng' }).click();
    await page.getByText('Đã trình hiệu trưởng ngày').waitFor();
    await expectSound(page);
  });

  test('the head finds it waiting, looks at what matters and sends it sealed', async () => {
    const page = await site.phone();
    await signIn(page, `hieutruong.${school.code}`);
    await expectSound(page);
    await page.getByRole('link', { name: period.name }).first().click();
    await page.waitForURL(`**${reportPath}/duyet`);
    await expectSound(page);
    expect(await approveAndSend(page)).toMatch(/^[0-9a-f]{16}…$/);
    await page.getByText('Bản 1 đã chốt ngày').waitFor();
  });

  test('the officer returns it with a remark', async () => {
    const page = await site.desk();
    await signIn(page, `chuyenvien.${OFFICE}`);
    await expectSound(page);
    await openFromBoard(page, 'Chờ xem');
    await page.getByText('Bản 1 đã chốt ngày').waitFor();
    await expectSound(page);
    await page.getByRole('link', { name: 'Trả lại…' }).click();
    await page.waitForURL(/\/tra-lai$/);
    await expectSound(page);
    await page.getByLabel('Ở chỗ').first().selectOption('III');
    await page.getByLabel('Nhận xét', { exact: true }).first().fill(REMARK);
    await page.getByRole('button', { name: 'Trả lại trường' }).click();
    await page.waitForURL((url) => url.pathname === reportPath);
    await page.getByText(REMARK).first().waitFor();
    await expectSound(page);
  });

  test('the coordinator repairs what was asked, and the head sends version 2 with its differences', async () => {
    const coordinator = await site.phone();
    await signIn(coordinator, `phutrach.${school.code}`);
    await coordinator.getByRole('link', { name: period.name }).first().click();
    await coordinator.waitForURL(`**${reportPath}**`);
    await coordinator.getByText(REMARK).first().waitFor();
    await expectSound(coordinator);
    await openSection(coordinator, 'III');
    await writeSection(coordinator, REPAIRED);
    await coordinator.locator('summary', { hasText: 'Trả lời' }).first().click();
    await coordinator.getByLabel('Trả lời').first().fill('Đã bổ sung nguyên nhân và cách khắc phục.');
    await expectSound(coordinator);
    await coordinator.getByRole('button', { name: 'Lưu câu trả lời' }).first().click();
    await coordinator.locator('figure', { hasText: 'Đã bổ sung nguyên nhân' }).first().waitFor();

    const head = await site.phone();
    await signIn(head, `hieutruong.${school.code}`);
    await head.goto(reportPath);
    await approveAndSend(head);
    await head.getByRole('link', { name: 'Các bản đã chốt' }).click();
    await head.waitForURL(/\/ban$/);
    await head.locator('ins', { hasText: 'Nguyên nhân' }).first().waitFor();
    await expectSound(head);
  });

  test('the officer accepts it', async () => {
    const page = await site.desk();
    await signIn(page, `chuyenvien.${OFFICE}`);
    await openFromBoard(page, 'Chờ xem');
    await page.getByText('Bản 2 đã chốt ngày').waitFor();
    await page.getByRole('button', { name: 'Nhận báo cáo' }).click();
    await page.locator('header').getByText('Đã nhận').waitFor();
    await expectSound(page);
  });

  test('the office builds its report from what was sealed, the leader sends it, the police confirm', async () => {
    const officer = await site.desk();
    await signIn(officer, `chuyenvien.${OFFICE}`);
    await officer.goto(`/nop?ky=${period.id}`);
    await officer.getByRole('button', { name: 'Lập báo cáo tổng hợp' }).click();
    await officer.waitForURL(`**${consolidatedPath}`);
    await expectSound(officer);
    await openSection(officer, 'III');
    await writeSection(officer, 'Các trường triển khai đồng đều; một số trường gửi báo cáo trễ.');
    await officer.goto('/tong-hop');
    await officer.getByText(period.name).waitFor();
    await expectSound(officer);

    const leader = await site.desk();
    await signIn(leader, `lanhdao.${OFFICE}`);
    await expectSound(leader);
    await leader.goto('/tong-hop');
    await leader.locator('li', { hasText: period.name }).getByRole('link', { name: 'Mở' }).click();
    await leader.waitForURL(`**${consolidatedPath}`);
    await approveAndSend(leader);

    const police = await site.desk();
    await signIn(police, `congan.${OFFICE}`);
    await expectSound(police);
    await police.goto('/da-nhan');
    const row = police.locator('li', { hasText: period.name });
    await row.getByRole('button', { name: 'Xác nhận đã nhận' }).click();
    await row.getByText('Đã xác nhận').waitFor();
    await expectSound(police);
    await row.getByRole('link', { name: period.name }).click();
    await police.waitForURL(`**${consolidatedPath}`);
    await expectSound(police);
  });

  test('its paper opens in Word, as PDF and in Excel', async () => {
    const page = await site.desk();
    await signIn(page, `chuyenvien.${OFFICE}`);
    await page.goto(`${consolidatedPath}/van-ban`);
    await expectSound(page);
    const year = / (\d{4})$/.exec(period.name)?.[1] ?? '';
    const file = async (format: string) =>
      bytesOf(await page.request.get(`${consolidatedPath}/tai/${format}`));

    const docx = strFromU8(unzipSync(await file('docx'))['word/document.xml'] ?? new Uint8Array());
    const word = docx.replace(/<[^>]+>/g, '');
    const pdf = await textOfPdf(await file('pdf'));
    for (const text of [word, pdf]) {
      expect(text).toContain('BÁO CÁO');
      expect(text.normalize('NFC')).toBe(text);
      expect(text).toContain('toàn dân bảo vệ an ninh Tổ quốc');
      expect(text).toContain(year);
    }
    const sheets = await readExcelFile(Buffer.from(await file('xlsx')));
    expect(sheets.some(({ data }) => data.some((row) => row.some((cell) => typeof cell === 'number')))).toBe(
      true,
    );
  });

  async function logActivity(page: Page): Promise<void> {
    await expectSound(page);
    await page.getByRole('radio', { name: 'Tuyên truyền', exact: true }).first().check();
    await page.getByLabel('Tên hoạt động').fill(TITLE);
    await page.locator('[id="attendance.pupils"]').fill('320');
    const photo = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#7aa5a0' } })
      .jpeg()
      .toBuffer();
    await page
      .locator('input[type="file"]:not([capture])')
      .first()
      .setInputFiles({ name: 'buoi-noi-chuyen.jpg', mimeType: 'image/jpeg', buffer: photo });
    await page.locator('input[name="files"]').waitFor({ state: 'attached' });
    await expectSound(page);
    await page.getByRole('button', { name: 'Lưu vào nhật ký' }).click();
  }

  async function openFromBoard(page: Page, tab: string): Promise<void> {
    await page.getByRole('link', { name: 'Tình hình nộp' }).first().click();
    await page.waitForURL('**/nop**');
    await page.getByLabel('Kỳ', { exact: true }).selectOption(period.id);
    await page.waitForURL((url) => url.searchParams.get('ky') === period.id);
    await expectSound(page);
    await page
      .locator('main')
      .getByRole('link', { name: new RegExp(`^${tab}`) })
      .last()
      .click();
    await page.waitForURL((url) => url.searchParams.get('nhom') === 'waiting');
    await page.getByRole('link', { name: school.name }).click();
    await page.waitForURL(`**${reportPath}`);
  }
});

async function bytesOf(answer: APIResponse): Promise<Uint8Array> {
  expect(answer.status(), answer.url()).toBe(200);
  return new Uint8Array(await answer.body());
}

async function textOfPdf(data: Uint8Array): Promise<string> {
  const file = await getDocument({ data, verbosity: 0 }).promise;
  const pages = await Promise.all(
    Array.from({ length: file.numPages }, async (_, index) => {
      const { items } = await (await file.getPage(index + 1)).getTextContent();
      return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('');
    }),
  );
  return pages.join(' ');
}
