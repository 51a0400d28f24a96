// The schools' side of the reports: what stands in a report before it is sent, and who does what to it.
import {
  answerProposal,
  enterOnBehalf,
  openSentReport,
  setFigure,
  setProposals,
  setSection,
  transitionReport,
  type DraftToInsert,
} from '#features/reports/server/index.ts';
import { reportIdOf } from '#features/reports/report-id.ts';
import type { Actor } from '#foundation/accounts/actor.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import { schoolYearRange, startOfDayInVietnam } from '#shared/dates.ts';
import { actsIn, hoursAfter, type Act } from './acts.ts';
import { chanceOf } from './chance.ts';
import { characterOf } from './character.ts';
import { COMMUNES_FROM, DISTRICT_CODE, type PlannedSchool } from './organisation-plan.ts';
import { idOf, type UnitIds } from './organisation.ts';
import { formerOfficer, personOf, type People } from './people.ts';
import type { WrittenPeriod } from './periods.ts';
import { confirmedZeros, typedFigures } from './report-figures.ts';
import { remarkCaseFor, withMistake, type RemarkCase } from './report-remarks.ts';
import { assessmentText, REQUESTS, tasksText, type Request } from './report-texts.ts';
import type { PlannedReport, SamplePlan } from './sample-plan.ts';

export interface ReportsToPlay {
  readonly plan: SamplePlan;
  readonly ids: UnitIds;
  readonly people: People;
  /** Scan of the paper of the school that sends paper. */
  readonly scanFileId: string;
}

/** The report as it stands before it is sent for the first time; none when nobody has started it. */
export function draftOf(report: PlannedReport, sample: ReportsToPlay): DraftToInsert[] {
  const { school, period, history } = report;
  if (history.startedAt === null) return [];
  const { seed } = sample.plan.choice;
  const chance = chanceOf(seed, 'texts', school.code, period.name);
  const figures = figuresOf(report, sample.plan);
  const mistake = mistakeIn(report, seed);
  const isReady = history.rounds.length > 0;
  const texts = {
    ...(isReady && {
      III: assessmentText(school.level, chance),
      IV: tasksText(school.level, period, chance),
    }),
    ...mistake?.mistake.texts,
  };
  return [
    {
      unitId: idOf(sample.ids, school.code),
      unitCode: school.code,
      by: writersOf(report, sample).coordinator.accountId,
      startedAt: history.startedAt,
      // Who has not sent it yet is somewhere in the middle.
      figures: !isReady
        ? chance.pickSome(figures, figures.length >> 1)
        : mistake
          ? withMistake(figures, mistake)
          : figures,
      texts: Object.entries(texts).map(([sectionId, text]) => ({ sectionId, text })),
    },
  ];
}

function figuresOf({ school, period }: PlannedReport, plan: SamplePlan): DraftToInsert['figures'] {
  const { seed } = plan.choice;
  const headCounts = plan.headCounts.get(school.code) ?? [];
  const latest = headCounts.findLast(({ asOfOn }) => asOfOn <= period.to);
  if (!latest) throw new RangeError(`${school.code} has no head counts`);
  const character = characterOf(school.code, school.position, seed);
  const firstYear = Number(schoolYearRange(plan.days.from).to.slice(0, 4));
  const journal = plan.journals.find(({ unitCode }) => unitCode === school.code)?.activities ?? [];
  return [
    ...typedFigures(school, period, { seed, headCounts: latest, character, firstYear }),
    ...confirmedZeros(school, period, journal, { seed, headCounts, character }),
  ];
}

/** What the office will send back; null when it gives nothing back. */
function mistakeIn({ school, period, history }: PlannedReport, seed: string): RemarkCase | null {
  if (!history.rounds.some(({ returnedAt }) => returnedAt !== null)) return null;
  return remarkCaseFor(school.level, chanceOf(seed, 'remark', school.code, period.name).int(0, 1000));
}

/** Everything that happens to one school's report after it was begun. */
export function actsOfSchool(report: PlannedReport, period: WrittenPeriod, sample: ReportsToPlay): Act[] {
  const { school, history } = report;
  if (history.startedAt === null) return [];
  const id = reportIdOf(period.id, school.code);
  const { coordinator, head } = writersOf(report, sample);
  const officer = officerOf(period, sample);
  const mistake = mistakeIn(report, sample.plan.choice.seed);
  const actAt = actsIn(school.code);
  return [
    ...(history.onPaper
      ? actAt(history.startedAt, officer, (ctx) =>
          enterOnBehalf.run(ctx, { id, onBehalf: true, scanFileId: sample.scanFileId }),
        )
      : []),
    ...proposalsOf(report, id, { coordinator, officer }, sample),
    ...history.rounds.flatMap(({ sentAt, returnedAt }, round) => [
      ...(round > 0 && mistake
        ? actAt(hoursAfter(sentAt, -1), coordinator, (ctx) => correct(ctx, id, mistake))
        : []),
      ...actAt(sentAt, head, (ctx) => transitionReport.run(ctx, { id, to: 'submitted', remarks: [] })),
      ...(mistake ? actAt(returnedAt, officer, (ctx) => giveBack(ctx, id, mistake)) : []),
    ]),
    ...actAt(history.acceptedAt, officer, (ctx) =>
      transitionReport.run(ctx, { id, to: 'accepted', remarks: [] }),
    ),
  ];
}

async function giveBack(ctx: Ctx, id: string, { field, remark }: RemarkCase): Promise<void> {
  await openSentReport.run(ctx, { id });
  await transitionReport.run(ctx, { id, to: 'returned', remarks: [{ field, text: remark }] });
}

async function correct(ctx: Ctx, id: string, { correction }: RemarkCase): Promise<void> {
  for (const [figureId, value] of Object.entries(correction.figures ?? {})) {
    await setFigure.run(ctx, { id, figureId, value, reason: null });
  }
  for (const [sectionId, text] of Object.entries(correction.texts ?? {})) {
    await setSection.run(ctx, { id, sectionId, text });
  }
}

interface Askers {
  readonly coordinator: Actor;
  readonly officer: Actor;
}

/** Every fourth report asks for something; most of it is answered some weeks later. */
function proposalsOf(report: PlannedReport, id: string, people: Askers, { plan }: ReportsToPlay): Act[] {
  const { school, period, history } = report;
  const chance = chanceOf(plan.choice.seed, 'proposals', school.code, period.name);
  const [first] = history.rounds;
  if (!first || !chance.happens(0.25)) return [];
  const request = chance.pick(REQUESTS);
  const addressee = addresseeOf(request, school, period);
  const answered = chance.happens(0.7) ? answeredAt(history.acceptedAt, plan) : null;
  const actAt = actsIn(school.code);
  let proposalId = '';
  return [
    ...actAt(hoursAfter(first.sentAt, -2), people.coordinator, async (ctx) => {
      const { items } = await setProposals.run(ctx, {
        id,
        proposals: [{ sentence: request.sentence, addressee }],
      });
      proposalId = items[0]?.id ?? '';
    }),
    ...actAt(answered, people.officer, (ctx) =>
      answerProposal.run(ctx, { proposalId, ...ANSWERS[request.to] }),
    ),
  ];
}

function answeredAt(acceptedAt: Date | null, { choice }: SamplePlan): Date | null {
  const at = acceptedAt && hoursAfter(acceptedAt, 20 * 24);
  return at && at < startOfDayInVietnam(choice.today) ? at : null;
}

const ANSWERS = {
  authority: {
    state: 'passed_up',
    answer: 'Phòng đã chuyển Ủy ban nhân dân xem xét trong kế hoạch duy tu quý sau.',
  },
  police: {
    state: 'answered',
    answer: 'Công an xã đã phân công cán bộ phối hợp với trường từ đầu tháng sau.',
  },
  office: { state: 'answered', answer: 'Phòng đã gửi hướng dẫn kèm ví dụ đến các trường.' },
} as const;

/** The body by its name of the day. */
function addresseeOf(
  { to }: Request,
  { commune }: PlannedSchool,
  { to: lastDay }: PlannedReport['period'],
): string {
  const isBefore = lastDay < COMMUNES_FROM;
  switch (to) {
    case 'authority':
      return isBefore ? 'Ủy ban nhân dân huyện Củ Chi' : `Ủy ban nhân dân xã ${commune.place}`;
    case 'police':
      return isBefore ? 'Công an xã nơi trường đóng' : `Công an xã ${commune.place}`;
    case 'office':
      return isBefore
        ? 'Phòng Giáo dục và Đào tạo huyện Củ Chi'
        : `Phòng Văn hóa - Xã hội xã ${commune.place}`;
  }
}

/** Who writes and who sends: of a paper report both are the office. */
function writersOf(report: PlannedReport, sample: ReportsToPlay): { coordinator: Actor; head: Actor } {
  const { school, period, history } = report;
  if (history.onPaper) {
    const officer = officerOf(period, sample);
    return { coordinator: officer, head: officer };
  }
  return {
    coordinator: personOf(sample.people, `phutrach.${school.code}`),
    head: personOf(sample.people, `hieutruong.${school.code}`),
  };
}

/** The officer who decided at the office that asked, in its day. */
export function officerOf(
  { ownerCode, to }: Pick<WrittenPeriod, 'ownerCode' | 'to'>,
  { people, ids }: Pick<ReportsToPlay, 'people' | 'ids'>,
): Actor {
  const isFormer = ownerCode === DISTRICT_CODE && to < COMMUNES_FROM;
  return isFormer ? formerOfficer(ids) : personOf(people, `chuyenvien.${ownerCode}`);
}
