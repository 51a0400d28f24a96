// Plays the history of the reports: drafts are brought in at once, but every sending, return, correction and acceptance
// is the real command of the person who does it, at its moment, so that seals and checks are what they would be.
import {
  insertReportDrafts,
  openSentReport,
  setFigure,
  setSection,
  transitionReport,
  type DraftToInsert,
} from '#features/reports/server/index.ts';
import { reportIdOf } from '#features/reports/report-id.ts';
import type { Actor } from '#foundation/accounts/actor.ts';
import { schoolYearRange } from '#shared/dates.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import { chanceOf } from './chance.ts';
import { characterOf } from './character.ts';
import { COMMUNES_FROM, DISTRICT_CODE, type PlannedSchool } from './organisation-plan.ts';
import { idOf, type UnitIds } from './organisation.ts';
import { formerOfficer, personOf, type People } from './people.ts';
import type { WrittenPeriod, WrittenRound } from './periods.ts';
import { typedFigures } from './report-figures.ts';
import { remarkCaseFor, withMistake, type RemarkCase } from './report-remarks.ts';
import { assessmentText, tasksText } from './report-texts.ts';
import { speaking } from './sample-ctx.ts';
import type { PlannedReport, SamplePlan } from './sample-plan.ts';

export interface ReportsToPlay {
  readonly plan: SamplePlan;
  readonly rounds: readonly WrittenRound[];
  readonly ids: UnitIds;
  readonly people: People;
}

/** One thing that somebody does to a report at a moment. */
interface Act {
  readonly at: Date;
  run(): Promise<unknown>;
}

/** Plays round after round, the oldest first; `onRound` is told before each. */
export async function playReports(
  ctx: Ctx,
  sample: ReportsToPlay,
  onRound: (period: WrittenPeriod) => void,
): Promise<void> {
  for (const round of sample.rounds) {
    onRound(round.ofOffices);
    const acts: Act[] = [];
    for (const period of round.ofSchools) {
      const reports = sample.plan.reports.filter((report) => isOf(report, period));
      await insertReportDrafts(
        ctx,
        { ...period, ownerUnitId: idOf(sample.ids, period.ownerCode) },
        reports.flatMap((report) => draftOf(report, sample)),
      );
      acts.push(...reports.flatMap((report) => actsOf(ctx, report, period, sample)));
    }
    for (const act of acts.toSorted((a, b) => a.at.getTime() - b.at.getTime())) await act.run();
  }
}

function isOf({ period }: PlannedReport, { name, ownerCode }: WrittenPeriod): boolean {
  return period.name === name && period.ownerCode === ownerCode;
}

/** The report as it stands before it is sent for the first time; none when nobody has started it. */
function draftOf(report: PlannedReport, { plan, ids, people }: ReportsToPlay): DraftToInsert[] {
  const { school, period, history } = report;
  if (history.startedAt === null || history.onPaper) return [];
  const { seed } = plan.choice;
  const chance = chanceOf(seed, 'texts', school.code, period.name);
  const character = characterOf(school.code, school.position, seed);
  const headCounts = plan.headCounts.get(school.code)?.findLast(({ asOfOn }) => asOfOn <= period.to);
  if (!headCounts) throw new RangeError(`${school.code} has no head counts`);
  const figures = typedFigures(school, period, {
    seed,
    headCounts,
    character,
    firstYear: Number(schoolYearRange(plan.days.from).to.slice(0, 4)),
  });
  const texts = [
    { sectionId: 'III', text: assessmentText(school.level, chance) },
    { sectionId: 'IV', text: tasksText(school.level, period, chance) },
  ];
  const mistake = mistakeIn(report, seed);
  const wrongTexts = mistake?.mistake.texts ?? {};
  return [
    {
      unitId: idOf(ids, school.code),
      unitCode: school.code,
      by: coordinatorOf(school, people).accountId,
      startedAt: history.startedAt,
      // Who has not sent it yet is somewhere in the middle.
      figures:
        history.rounds.length > 0
          ? figuresOf(figures, mistake)
          : chance.pickSome(figures, figures.length >> 1),
      texts: [
        ...(history.rounds.length > 0 ? texts.filter(({ sectionId }) => !(sectionId in wrongTexts)) : []),
        ...Object.entries(wrongTexts).map(([sectionId, text]) => ({ sectionId, text })),
      ],
    },
  ];
}

function figuresOf(figures: DraftToInsert['figures'], mistake: RemarkCase | null): DraftToInsert['figures'] {
  return mistake ? withMistake([...figures], mistake) : figures;
}

/** What the office will send back; null when it gives nothing back. */
function mistakeIn({ school, period, history }: PlannedReport, seed: string): RemarkCase | null {
  if (!history.rounds.some(({ returnedAt }) => returnedAt !== null)) return null;
  return remarkCaseFor(school.level, chanceOf(seed, 'remark', school.code, period.name).int(0, 1000));
}

function actsOf(ctx: Ctx, report: PlannedReport, period: WrittenPeriod, sample: ReportsToPlay): Act[] {
  const { school, history } = report;
  if (history.onPaper) return [];
  const id = reportIdOf(period.id, school.code);
  const mistake = mistakeIn(report, sample.plan.choice.seed);
  const head = personOf(sample.people, `hieutruong.${school.code}`);
  const coordinator = coordinatorOf(school, sample.people);
  const officer = officerOf(period, sample);
  const act = (at: Date, run: (ctx: Ctx) => Promise<unknown>, actor: Actor): Act => ({
    at,
    run: () => run(speaking(ctx, actor, at)),
  });
  const acts = history.rounds.flatMap(({ sentAt, returnedAt }, round): Act[] => [
    ...(round > 0 && mistake
      ? [act(hourBefore(sentAt), (own) => correct(own, id, mistake), coordinator)]
      : []),
    act(sentAt, (own) => transitionReport.run(own, { id, to: 'submitted', remarks: [] }), head),
    ...(returnedAt && mistake ? [act(returnedAt, (own) => giveBack(own, id, mistake), officer)] : []),
  ]);
  const { acceptedAt } = history;
  if (acceptedAt) {
    acts.push(
      act(acceptedAt, (own) => transitionReport.run(own, { id, to: 'accepted', remarks: [] }), officer),
    );
  }
  return acts;
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

function hourBefore(moment: Date): Date {
  return new Date(moment.getTime() - 3_600_000);
}

function coordinatorOf({ code }: PlannedSchool, people: People): Actor {
  return personOf(people, `phutrach.${code}`);
}

function officerOf({ ownerCode, to }: WrittenPeriod, { people, ids }: ReportsToPlay): Actor {
  const isFormer = ownerCode === DISTRICT_CODE && to < COMMUNES_FROM;
  return isFormer ? formerOfficer(ids) : personOf(people, `chuyenvien.${ownerCode}`);
}
