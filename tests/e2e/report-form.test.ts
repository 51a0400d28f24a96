// The office makes its form of report: with and without JavaScript, and what schools are then asked.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { signIn, useSite } from './kit/index.ts';
import { expectSound } from './sound.ts';

const site = useSite({ template: 'sample' });

const preview = (page: Page) => page.getByRole('region', { name: 'Trường sẽ thấy và in ra' });

test('parts and figures come, go, move and are renamed; the preview follows; it holds from a day on', async () => {
  const page = await site.desk({ expectedFailures: [422] });
  await signIn(page, 'chuyenvien.cu-chi');
  await page.goto('/ky');
  await page.getByRole('link', { name: 'Biểu mẫu báo cáo' }).click();
  await page.waitForURL('**/ky/bieu-mau');
  await page.waitForLoadState('networkidle');
  await expectSound(page);

  await page.getByRole('button', { name: /^II\.6 / }).click();
  await page.getByRole('heading', { name: /^II\.6 / }).waitFor();
  await page.getByRole('button', { name: /^Bỏ: / }).last().click();
  await page.getByText('Bỏ chỉ tiêu (1)').waitFor();
  await page.getByRole('button', { name: /^Đưa lên: II\.6/ }).click();
  await page.getByRole('heading', { name: /^II\.5 / }).waitFor();

  await page.getByRole('button', { name: 'Thêm mục vào phần II' }).click();
  await page.getByRole('heading', { name: 'II.9 Mục mới' }).waitFor();
  await page.getByLabel('Tên mục, như in ra').fill('');
  await page.getByLabel('Thêm chỉ tiêu từ danh mục').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Thêm', exact: true }).click();
  await page.getByText('Thêm mục (1)').waitFor();
  await expectSound(page);

  const from = page.getByLabel('Dùng cho kỳ bắt đầu từ ngày');
  await from.fill('2031-01-01');
  await page.getByRole('button', { name: 'Đưa vào dùng' }).click();
  await page.getByRole('link', { name: /^Mục II\.9/ }).waitFor();
  expect(await from.inputValue()).toBe('2031-01-01');
  await page.getByLabel('Tên mục, như in ra').fill('Phòng, chống thuốc lá điện tử');
  await page.getByLabel('Tên mục, như in ra').press('Enter');
  await preview(page).getByText('II.9. Phòng, chống thuốc lá điện tử').waitFor();
  await expectSound(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectSound(page);
  await page.setViewportSize({ width: 1440, height: 900 });

  await page.getByRole('button', { name: 'Đưa vào dùng' }).click();
  await page.getByText('Đã đưa bản 1 vào dùng cho kỳ bắt đầu từ 01/01/2031.').waitFor();
  await preview(page).getByText('II.9. Phòng, chống thuốc lá điện tử').waitFor();
  await expectSound(page);

  // Periods that begin earlier keep the form they had.
  await page.goto('/nop');
  await page.locator('tbody th a').first().click();
  await page.locator('nav a', { hasText: 'Ngày hội toàn dân' }).waitFor();
  expect(await page.getByText('Phòng, chống thuốc lá điện tử').count()).toBe(0);
});

test('it works without JavaScript on a phone', async () => {
  const page = await site.phone({ javaScript: false });
  await signIn(page, 'lanhdao.cu-chi');
  await page.goto('/ky/bieu-mau?loai=end');
  await page.getByRole('button', { name: /^V / }).click();
  await page.getByLabel('Tên mục, như in ra').fill('Kiến nghị của nhà trường');
  await page.getByRole('button', { name: /^Bỏ: / }).first().click();
  await page.getByText('Đổi tên mục (1)').waitFor();
  await page.getByRole('button', { name: 'Đưa vào dùng' }).click();
  await page.getByText(/^Đã đưa bản \d+ vào dùng/).waitFor();
});
