// What reports ask: of a school to write, repair and send; of an office to ask, read and consolidate; of a receiver
// to confirm. Reads stored rows only, one list for each period that is open.
import {
  listDeliveriesFor,
  ownReportsOf,
  reportRowsOf,
  type OwnOfficeReport,
  type ReportRow,
} from '#features/reports/server/index.ts';
import { periodsAsking, periodsOwnedBy, type PeriodForActing } from '#foundation/periods/server/index.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import { addDays, diffDays, isWithin, todayInVietnam, type DateRange, type IsoDate } from '#shared/dates.ts';
import { formatDate } from '#shared/vietnamese-format.ts';
import type { DueItem } from '../due-item.ts';
import { worklistMessages } from '../messages.ts';
import type { DueItemSource, Seat } from './due-item-source.ts';

/** Reports not sent after this many days are still shown; older ones are history. */
const STILL_ASKED_DAYS = 200;

export const reportSource: DueItemSource = async (ctx, seat, days) => {
  if (seat.role === 'coordinator' || seat.role === 'head') return ofSchool(ctx, seat, days);
  if (seat.role === 'officer' || seat.role === 'office_leader') return ofOffice(ctx, seat, days);
  if (seat.role === 'reviewer' || seat.role === 'guest') return ofReceiver(ctx, seat);
  return [];
};

/** Periods worth a look: not long over, or of the days asked for. */
function isOfInterest(ctx: Ctx, { dueOn }: PeriodForActing, days: DateRange): boolean {
  return isWithin(dueOn, days) || dueOn >= addDays(ctx.today, -STILL_ASKED_DAYS);
}

/** What has a last day is shown when that day is asked for; where somebody waits, the day does not matter. */
function isAskedFor(item: DueItem, { dueOn }: PeriodForActing, days: DateRange): boolean {
  return item.kind === 'waiting' || isWithin(dueOn, days);
}

/** A period that has not begun: nothing is written yet, and its due day is known. */
function upcomingItem(period: PeriodForActing, which: Pick<DueItem, 'key' | 'title' | 'href'>): DueItem {
  return {
    ...which,
    kind: 'due',
    detail: worklistMessages.upcomingDetail,
    params: { report: period.name, from: formatDate(period.from), date: formatDate(period.dueOn) },
    act: worklistMessages.reportOpen,
    on: period.dueOn,
    startsOn: period.from,
    progress: null,
    units: 1,
  };
}

async function ofSchool(ctx: Ctx, seat: Seat, days: DateRange): Promise<DueItem[]> {
  const items: DueItem[] = [];
  const asked = (await periodsAsking(ctx, seat.unit)).filter((period) => isOfInterest(ctx, period, days));
  for (const period of asked) {
    const item = period.from > ctx.today ? upcomingOfSchool(period) : await begunOfSchool(ctx, seat, period);
    if (item && isAskedFor(item, period, days)) items.push(item);
  }
  return items;
}

function upcomingOfSchool(period: PeriodForActing): DueItem {
  const which = { key: `period:${period.id}`, title: worklistMessages.reportTitle, href: '/bao-cao' };
  return upcomingItem(period, which);
}

async function begunOfSchool(ctx: Ctx, seat: Seat, period: PeriodForActing): Promise<DueItem | undefined> {
  const [row] = await reportRowsOf(ctx, period, { withinId: seat.unit.id });
  return row && schoolItem(row, period, seat);
}

function schoolItem(row: ReportRow, period: PeriodForActing, { role }: Seat): DueItem | undefined {
  // One that came on paper is the office's to type and to repair.
  if (row.state === 'submitted' || row.state === 'accepted' || row.onBehalf) return undefined;
  const progress =
    row.figuresDone === null || row.figuresTotal === null
      ? null
      : { done: row.figuresDone, total: row.figuresTotal };
  const common = {
    key: `report:${row.id}`,
    title: worklistMessages.reportTitle,
    params: {
      report: period.name,
      date: formatDate(row.dueOn),
      done: progress?.done ?? 0,
      total: progress?.total ?? 0,
    },
    href: `/bao-cao/${row.id}`,
    progress,
    units: 1,
  };
  if (role === 'head' && row.proposedAt !== null) {
    return {
      ...common,
      kind: 'waiting',
      detail: worklistMessages.reportProposed,
      act: worklistMessages.reportApprove,
      on: todayInVietnam(row.proposedAt),
      href: `/bao-cao/${row.id}/duyet`,
    };
  }
  if (row.state === 'returned') {
    return {
      ...common,
      kind: 'waiting',
      detail: worklistMessages.reportReturned,
      act: worklistMessages.reportRepair,
      on: row.returnedAt && todayInVietnam(row.returnedAt),
    };
  }
  const detail = progress === null ? worklistMessages.reportNotStarted : worklistMessages.reportProgress;
  return { ...common, kind: 'due', detail, act: worklistMessages.reportOpen, on: row.dueOn };
}

async function ofOffice(ctx: Ctx, seat: Seat, days: DateRange): Promise<DueItem[]> {
  const items: DueItem[] = [];
  const own = (await periodsOwnedBy(ctx, seat.unit.id)).filter((period) => isOfInterest(ctx, period, days));
  for (const period of own) {
    const found =
      period.from > ctx.today
        ? [upcomingOfOffice(period)]
        : officeItems(await reportRowsOf(ctx, period, {}), period, ctx.today);
    items.push(...found.filter((item) => isAskedFor(item, period, days)));
  }
  const reports = await ownReportsOf(
    ctx,
    seat.unit,
    own.map(({ id }) => id),
  );
  for (const period of own) {
    const report = reports.find(({ periodId }) => periodId === period.id);
    const item = report && ownReportItem(report, period, seat);
    if (item) items.push(item);
  }
  return items;
}

/** The office's own report waits for its leader's signature, or has come back from a receiver. */
function ownReportItem(
  { id, state, proposedAt, returnedAt }: OwnOfficeReport,
  period: PeriodForActing,
  { role }: Seat,
): DueItem | undefined {
  const common = {
    key: `report:${id}`,
    kind: 'waiting',
    title: worklistMessages.ownTitle,
    params: { report: period.name, date: formatDate(period.dueOn) },
    progress: null,
    units: 1,
  } as const;
  if (role === 'office_leader' && proposedAt !== null && (state === 'draft' || state === 'returned')) {
    return {
      ...common,
      detail: worklistMessages.ownProposed,
      act: worklistMessages.reportApprove,
      href: `/bao-cao/${id}/duyet`,
      on: todayInVietnam(proposedAt),
    };
  }
  if (state !== 'returned') return undefined;
  return {
    ...common,
    detail: worklistMessages.ownReturned,
    act: worklistMessages.reportRepair,
    href: `/bao-cao/${id}`,
    on: returnedAt && todayInVietnam(returnedAt),
  };
}

function upcomingOfOffice(period: PeriodForActing): DueItem {
  const which = {
    key: `missing:${period.id}`,
    title: worklistMessages.upcomingAtOffice,
    href: `/ky/${period.id}`,
  };
  return upcomingItem(period, which);
}

function officeItems(rows: readonly ReportRow[], period: PeriodForActing, today: IsoDate): DueItem[] {
  const missing = rows.filter(
    ({ state, onBehalf }) =>
      state === 'not_started' || state === 'draft' || (state === 'returned' && onBehalf),
  );
  const waiting = rows.filter(({ state }) => state === 'submitted');
  const since = waiting
    .flatMap(({ submittedAt }) => (submittedAt ? [todayInVietnam(submittedAt)] : []))
    .sort()[0];
  const params = { report: period.name, date: formatDate(period.dueOn), owed: rows.length };
  const board = `/nop?ky=${period.id}`;
  const items: DueItem[] = [];
  if (missing.length > 0) {
    items.push({
      key: `missing:${period.id}`,
      kind: 'missing',
      title: worklistMessages.missingTitle,
      detail: worklistMessages.missingDetail,
      params: { ...params, count: missing.length },
      href: diffDays(today, period.dueOn) < 0 ? `${board}&nhom=late` : `${board}&nhom=all`,
      act: worklistMessages.missingAct,
      on: period.dueOn,
      progress: { done: rows.length - missing.length, total: rows.length },
      units: missing.length,
    });
  }
  if (waiting.length > 0) {
    items.push({
      key: `waiting:${period.id}`,
      kind: 'waiting',
      title: worklistMessages.waitingTitle,
      detail: worklistMessages.waitingDetail,
      params: { ...params, count: waiting.length },
      href: `${board}&nhom=waiting`,
      act: worklistMessages.waitingAct,
      on: since ?? today,
      progress: null,
      units: waiting.length,
    });
  }
  return items;
}

async function ofReceiver(ctx: Ctx, { unit }: Seat): Promise<DueItem[]> {
  const unconfirmed = (await listDeliveriesFor(ctx, unit.id)).filter(
    ({ confirmedAt, isSuperseded }) => confirmedAt === null && !isSuperseded,
  );
  return unconfirmed.map((delivery) => ({
    key: `delivery:${delivery.id}:${String(delivery.version)}`,
    kind: 'waiting',
    title: worklistMessages.deliveryTitle,
    detail: worklistMessages.deliveryDetail,
    params: {
      report: delivery.periodName,
      unit: delivery.unitName,
      date: formatDate(todayInVietnam(delivery.sentAt)),
    },
    href: '/da-nhan',
    act: worklistMessages.deliveryAct,
    on: todayInVietnam(delivery.sentAt),
    progress: null,
    units: 1,
  }));
}
