// The pictures of the README, taken from the sample organisation: npm test -- --project e2e with TRUONG_AN_SCREENSHOTS=1.
import { sql } from 'kysely';
import { test } from 'vitest';
import { signIn, takeScreenshot, useSite } from './kit/index.ts';

const site = useSite({ template: 'sample' });
const isAsked = Boolean(process.env['TRUONG_AN_SCREENSHOTS']);

test.runIf(isAsked)('pictures of what a school sees', async () => {
  const { period, school } = await findFullReport();
  const phone = await site.phone();
  await phone.goto('/dang-nhap');
  await takeScreenshot(phone, 'sign-in.phone');
  await signIn(phone, `phutrach.${school}`);
  await takeScreenshot(phone, 'home-school.phone');
  await phone.goto('/nhat-ky/ghi');
  await phone.getByRole('radio', { name: 'Tuyên truyền', exact: true }).first().check();
  await phone.getByLabel('Tên hoạt động').fill('Tuyên truyền phòng, chống bạo lực học đường');
  await phone.locator('h1').click();
  await takeScreenshot(phone, 'log-activity.phone');

  const desk = await site.desk();
  await signIn(desk, `phutrach.${school}`);
  await desk.goto('/nhat-ky');
  await takeScreenshot(desk, 'journal.desk');
  await desk.goto(`/bao-cao/${period}.${school}?muc=II.2`);
  await takeScreenshot(desk, 'report-school.desk');
  await desk.goto(`/bao-cao/${period}.${school}/so-lieu/fig.pr.ses`);
  await takeScreenshot(desk, 'report-figure.desk');
});

test.runIf(isAsked)('pictures of what the office sees', async () => {
  const { period } = await findFullReport();
  const desk = await site.desk();
  await signIn(desk, 'chuyenvien.cu-chi');
  await desk.goto(`/nop?ky=${period}`);
  await takeScreenshot(desk, 'office-board.desk');
  await desk.getByRole('button', { name: 'Lập báo cáo tổng hợp' }).click();
  await desk.waitForURL('**/bao-cao/**');
  await desk.goto(`${new URL(desk.url()).pathname}?muc=II.2`);
  await takeScreenshot(desk, 'consolidated.desk');
  await desk.goto(`${new URL(desk.url()).pathname}/van-ban`);
  await takeScreenshot(desk, 'document.desk');
});

/** The latest period that has ended, and a school still at work on it: the screens are full then. */
async function findFullReport(): Promise<{ readonly period: string; readonly school: string }> {
  const { rows } = await sql<{ period: string; school: string }>`
    select p.id as period, r.unit_code as school
    from periods p join reports r on r.period_id = p.id
    where p.owner_code = 'cu-chi' and p.asks = 'schools'
    order by p.due_on > current_date, p.due_on desc, r.state not in ('draft', 'returned'), r.unit_code
    limit 1`.execute(site.database.ownerDb);
  const [found] = rows;
  if (!found) throw new Error('the sample has no report');
  return found;
}
