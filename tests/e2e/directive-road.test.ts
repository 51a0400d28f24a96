// From what an office asks to what its schools have done: asked on a desk, seen and answered on a phone, read in the
// table of units and tasks.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { signIn, useSite } from './kit/index.ts';
import { expectSound } from './sound.ts';

const site = useSite({ template: 'sample' });

const SCHOOL = 'cu-chi-thcs-1';
const TALK = 'Tuyên truyền phòng, chống đuối nước trước kỳ nghỉ';
const REGISTER = 'Cập nhật sổ theo dõi lực lượng tự vệ của trường';
const REMARK = 'Ghi rõ số và ngày của quyết định kiện toàn.';

/** A day that is always to come and always within the table's two months. */
const DUE = dayFromNow(20);

function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

describe('from the office to its schools and back', () => {
  test('the officer asks for an activity and for an answer', async () => {
    const page = await site.desk();
    await signIn(page, 'chuyenvien.cu-chi');
    await page.getByRole('link', { name: 'Giao việc', exact: true }).first().click();
    await page.waitForURL('**/giao-viec');
    await expectSound(page);
    await ask(page, TALK, 'Hoạt động trong nhật ký');
    await page.goto('/giao-viec');
    await ask(page, REGISTER, 'Cập nhật sổ theo dõi');
    await page.getByRole('heading', { name: REGISTER }).waitFor();
    await expectSound(page);
  });

  test('the school sees both in its worklist, logs the activity and answers the other', async () => {
    const page = await site.phone();
    await signIn(page, `phutrach.${SCHOOL}`);
    await page.getByRole('link', { name: TALK }).first().waitFor();
    await page.goto('/giao-viec');
    await expectSound(page);
    await page.getByRole('link', { name: TALK }).click();
    await page.waitForURL('**/giao-viec/viec/**');
    await page.getByText('đã có 0/1 buổi').waitFor();
    await expectSound(page);

    await page.goto('/nhat-ky/ghi');
    await page.getByRole('radio', { name: 'Tuyên truyền', exact: true }).first().check();
    await page.getByLabel('Tên hoạt động').fill(TALK);
    await page.getByRole('button', { name: 'Lưu vào nhật ký' }).click();
    await page.waitForURL((url) => url.pathname === '/nhat-ky');

    await page.goto('/giao-viec');
    await page.getByRole('link', { name: REGISTER }).click();
    await page.getByLabel('Nội dung, số văn bản').fill('Đã cập nhật danh sách.');
    await expectSound(page);
    await page.getByRole('button', { name: 'Gửi trả lời' }).click();
    await page.getByText('Chờ xem').first().waitFor();
    await expectSound(page);
  });

  test('the office returns the answer with a remark, the school completes it, the office takes it', async () => {
    const office = await site.desk();
    await signIn(office, 'chuyenvien.cu-chi');
    await openCell(office, REGISTER);
    await office.getByLabel('Nhận xét').fill(REMARK);
    await expectSound(office);
    await office.getByRole('button', { name: 'Trả lại' }).click();
    await office.getByText('Trả lại').first().waitFor();

    const school = await site.phone();
    await signIn(school, `phutrach.${SCHOOL}`);
    await school.getByRole('link', { name: REGISTER }).first().click();
    await school.getByText(REMARK).first().waitFor();
    await expectSound(school);
    await school.getByLabel('Nội dung, số văn bản').fill('Quyết định số 05 ngày 01 tháng này.');
    await school.getByRole('button', { name: 'Gửi trả lời' }).click();
    await school.getByText('Chờ xem').first().waitFor();

    await openCell(office, REGISTER);
    await office.getByRole('button', { name: 'Nhận', exact: true }).click();
    await office.getByText('Xong').first().waitFor();
  });

  test('the table shows what was done, without anybody reporting the activity', async () => {
    const page = await site.desk();
    await signIn(page, 'chuyenvien.cu-chi');
    await expect
      .poll(
        async () => {
          await openTable(page, TALK);
          return page
            .getByRole('link', { name: cellName(TALK) })
            .getByText('Xong')
            .count();
        },
        { timeout: 20_000 },
      )
      .toBe(1);
    await expectSound(page);
    await page.goto('/giao-viec/bang');
    await expectSound(page);
    await page.getByRole('button', { name: 'Nhắc đơn vị còn nợ' }).click();
    await page.getByText(/^Đã nhắc \d+ đơn vị/).waitFor();
    await expectSound(page);
  });

  async function ask(page: Page, title: string, answer: string): Promise<void> {
    await page.getByRole('link', { name: 'Giao việc', exact: true }).last().click();
    await page.waitForURL('**/giao-viec/moi');
    await page.getByLabel('Việc phải làm').fill(title);
    await page.getByRole('radio', { name: answer }).check();
    await page.getByRole('checkbox', { name: 'Trung học cơ sở' }).check();
    await page.getByLabel('Ngày', { exact: true }).fill(DUE);
    await expectSound(page);
    await page.getByRole('button', { name: 'Giao ngay' }).click();
    await page.getByRole('heading', { name: title }).waitFor();
  }

  const cellName = (title: string) => new RegExp(`, ${title}`);

  /** The table narrowed to the school. */
  async function openTable(page: Page, title: string): Promise<void> {
    await page.goto(`/giao-viec/bang?level=lower_secondary&q=${SCHOOL}`);
    await page.getByRole('link', { name: cellName(title) }).waitFor();
  }

  async function openCell(page: Page, title: string): Promise<void> {
    await openTable(page, title);
    await page.getByRole('link', { name: cellName(title) }).click();
    await page.waitForURL('**/giao-viec/viec/**');
  }
});
