// The offices' side: their own reports, built from the seals of the schools, sent to police, Front and department.
import {
  confirmDelivery,
  consolidateReports,
  setSection,
  transitionReport,
} from '#features/reports/server/index.ts';
import { reportIdOf } from '#features/reports/report-id.ts';
import type { Actor } from '#foundation/accounts/actor.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import { addDays, startOfDayInVietnam } from '#shared/dates.ts';
import { actsIn, hoursAfter, type Act } from './acts.ts';
import { DEPARTMENT_CODE, DISTRICT_CODE } from './organisation-plan.ts';
import { planOfficeReport } from './office-report-plan.ts';
import { formerLeader, personOf } from './people.ts';
import type { WrittenPeriod, WrittenRound } from './periods.ts';
import { officerOf, type ReportsToPlay } from './school-reports.ts';

const actAt = actsIn(null);

const ASSESSMENT =
  'Các trường thực hiện đủ các nhóm nhiệm vụ của kế hoạch. Hạn chế: một số trường gửi báo cáo sau hạn, số người dự của một số hoạt động còn để trống. Nguyên nhân: người phụ trách kiêm nhiệm, ghi nhật ký dồn vào cuối tháng.';
const TASKS =
  'Phòng tập trung ba việc: hướng dẫn các trường ghi nhật ký trong ngày; thống nhất lịch báo cáo viên với Công an xã; kiểm tra hồ sơ tại ba trường trước kỳ báo cáo sau.';
const REMARK = 'Bổ sung số liệu của các trường gửi sau ngày tổng hợp rồi gửi lại.';

/** What happens to the reports of all offices of one round; `age` 1 = the newest round that is over. */
export function actsOfOffices(round: WrittenRound, age: number, sample: ReportsToPlay): Act[] {
  return [
    ...round.ofSchools.flatMap((period) => actsOfOffice(period, age, sample)),
    ...actsOfDepartment(round.ofOffices, age, sample),
  ];
}

function actsOfOffice(period: WrittenPeriod, age: number, sample: ReportsToPlay): Act[] {
  const { plan, people, ids } = sample;
  const { ownerCode } = period;
  const communeIndex = plan.organisation.communes.findIndex(({ code }) => code === ownerCode);
  const history = planOfficeReport(period, { communeIndex, age }, plan.choice);
  const id = reportIdOf(period.id, ownerCode);
  const officer = officerOf(period, sample);
  const leader = ownerCode === DISTRICT_CODE ? formerLeader(ids) : personOf(people, `lanhdao.${ownerCode}`);
  const department = personOf(people, `${DEPARTMENT_CODE}.chuyenvien`);
  const step =
    (to: 'submitted' | 'returned' | 'accepted', remarks: { field: string; text: string }[] = []) =>
    (ctx: Ctx) =>
      transitionReport.run(ctx, { id, to, remarks });
  const confirms = (at: Date | null, username: string) =>
    at === null ? [] : actAt(at, personOf(people, username), (ctx) => confirmDelivery.run(ctx, { id }));
  return [
    ...builds(history.builtAt, officer, period, id),
    ...actAt(history.sentAt, leader, step('submitted')),
    ...confirms(history.policeConfirmedAt, `congan.${ownerCode}`),
    ...confirms(history.frontConfirmedAt, `mttq.${ownerCode}`),
    ...actAt(history.acceptedAt, department, step('accepted')),
    ...actAt(history.returnedAt, department, step('returned', [{ field: 'report', text: REMARK }])),
  ];
}

function builds(
  at: Date | null,
  officer: Actor,
  { id: periodId, ownerCode }: WrittenPeriod,
  id: string,
): Act[] {
  if (at === null) return [];
  return [
    ...actAt(at, officer, (ctx) => consolidateReports.run(ctx, { periodId, unitCode: ownerCode })),
    ...actAt(hoursAfter(at, 1), officer, async (ctx) => {
      await setSection.run(ctx, { id, sectionId: 'III', text: ASSESSMENT });
      await setSection.run(ctx, { id, sectionId: 'IV', text: TASKS });
    }),
  ];
}

const DEPARTMENT_BUILDS_AFTER_DAYS = 20;

/** The department adds up what the offices sent some weeks after the due day; it has no leader's account, so its officer sends. */
function actsOfDepartment(period: WrittenPeriod, age: number, { plan, people }: ReportsToPlay): Act[] {
  const builtAt = hoursAfter(startOfDayInVietnam(addDays(period.dueOn, DEPARTMENT_BUILDS_AFTER_DAYS)), 10);
  if (age < 2 || builtAt >= startOfDayInVietnam(plan.choice.today)) return [];
  const officer = personOf(people, `${DEPARTMENT_CODE}.chuyenvien`);
  const id = reportIdOf(period.id, period.ownerCode);
  return [
    ...builds(builtAt, officer, period, id),
    ...(age < 3
      ? []
      : actAt(hoursAfter(builtAt, 24), officer, (ctx) =>
          transitionReport.run(ctx, { id, to: 'submitted', remarks: [] }),
        )),
  ];
}
