// Schools go on sending after the office has built its report: the office sees what changed before it builds again.
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { todayInVietnam } from '#shared/dates.ts';
import { signIn, useSite } from './kit/index.ts';
import { logActivity } from './journal-pages.ts';
import { approveAndSend, openSection, writeSection } from './report-pages.ts';
import { expectSound } from './sound.ts';

const site = useSite({ template: 'sample' });

const OFFICE = 'cu-chi';
let period: string;
let school: { readonly code: string; readonly name: string };

beforeAll(async () => {
  const today = todayInVietnam(new Date());
  const { rows } = await sql<{ period: string; code: string; name: string }>`
    select p.id as period, u.code, v.name
    from periods p
      join units u on u.code like ${`${OFFICE}-%`}
      join unit_versions v on v.unit_id = u.id and upper_inf(v.valid)
    where p.owner_code = ${OFFICE} and p.asks = 'schools' and ${today} between p.from_on and p.to_on
      and not exists (
        select from reports r where r.period_id = p.id and r.unit_id = u.id and (r.state <> 'draft' or r.on_behalf))
    order by p.due_on, u.code`.execute(site.database.ownerDb);
  const [found] = rows;
  if (!found) throw new Error('the sample has no report that nobody has sent');
  period = found.period;
  school = found;
});

test('the office sees which school sent since, which totals moved, and builds again', async () => {
  const office = `/bao-cao/${period}.${OFFICE}`;
  const officer = await site.desk();
  await signIn(officer, `chuyenvien.${OFFICE}`);
  await officer.goto(`/nop?ky=${period}`);
  await officer.getByRole('button', { name: 'Lập báo cáo tổng hợp' }).click();
  await officer.waitForURL(`**${office}`);
  await officer.getByRole('link', { name: 'Điều đã đổi' }).click();
  await officer.waitForURL(`**${office}/thay-doi`);
  await officer.getByText('Chưa có trường nào gửi thêm').waitFor();
  await expectSound(officer);

  const head = await site.phone();
  await signIn(head, `hieutruong.${school.code}`);
  await logActivity(head, { tile: 'Tuyên truyền', title: 'Nói chuyện về phòng cháy', pupils: 120 });
  await head.goto(`/bao-cao/${period}.${school.code}?muc=III`);
  await openSection(head, 'III');
  await writeSection(head, 'Ưu điểm, hạn chế và nguyên nhân của nhà trường trong kỳ.');
  await approveAndSend(head);

  await officer.reload();
  await officer.getByRole('link', { name: school.name, exact: true }).first().waitFor();
  const row = officer.locator('tr', { hasText: 'Số buổi tuyên truyền' }).first();
  await row.locator('summary').click();
  await expectSound(officer);
  await officer.setViewportSize({ width: 390, height: 844 });
  await expectSound(officer);
  await officer.setViewportSize({ width: 1440, height: 900 });
  await row.getByRole('link', { name: school.name }).click();
  await officer.waitForURL(`**/bao-cao/${period}.${school.code}/so-lieu/**`);
  await officer.goBack();

  await officer.getByRole('button', { name: 'Lập lại' }).click();
  await officer.getByText('Chưa có trường nào gửi thêm').waitFor();
  await officer.locator('summary', { hasText: 'thêm 1 trường' }).click();
  await expectSound(officer);
  await officer.goto(`${office}?muc=II.2`);
  expect(await officer.locator('[id="fig.pr.ses"] .number').innerText()).toMatch(/^[1-9]/);
});

test('without JavaScript the office reads it and builds again', async () => {
  const page = await site.phone({ javaScript: false });
  await signIn(page, `chuyenvien.${OFFICE}`);
  await page.goto('/tong-hop');
  await page.getByRole('link', { name: 'Điều đã đổi' }).first().click();
  await page.getByRole('heading', { name: 'Điều đã đổi từ lần lập trước' }).waitFor();
  await page.getByText('Lập lần').first().waitFor();
});
