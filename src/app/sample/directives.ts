// Writes what the offices of the sample ask, lets the communes go on with what the district asked, and lets everybody
// answer: by hand as planned, by report and plan as they were sent, and by the journal as the product counts it.
import {
  answerPastDuties,
  followAnswers,
  giveAssignments,
  openPastOccurrences,
  recountDuties,
  takeOverAssignments,
  type FollowedAnswer,
  type UnansweredDuty,
} from '#features/directives/server/index.ts';
import { PLAN_KINDS, rangeOfYear } from '#features/plans/plan.ts';
import { insertClaimedFiles, type FileToInsert } from '#foundation/files/server/index.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import { addDays, isoDate, startOfDayInVietnam, type IsoDate } from '#shared/dates.ts';
import { sql } from 'kysely';
import { hoursAfter } from './acts.ts';
import { chanceOf } from './chance.ts';
import { characterOf } from './character.ts';
import type { DirectivePlan, Giving } from './directive-plan.ts';
import { answerTo, type AnswerFrame } from './duty-answers.ts';
import { COMMUNES_FROM, DEPARTMENT_CODE, DISTRICT_CODE } from './organisation-plan.ts';
import { idOf, type UnitIds } from './organisation.ts';
import { formerOfficer, personOf, type People } from './people.ts';
import type { Pictures } from './pictures.ts';
import { PAPER_PICTURE } from './pictures/scenes.ts';
import { speaking } from './sample-ctx.ts';
import type { SamplePlan } from './sample-plan.ts';

export interface DirectivesToWrite {
  readonly plan: SamplePlan;
  readonly ids: UnitIds;
  readonly people: People;
  readonly pictures: Pictures;
}

const DISTRICT_UNTIL = addDays(COMMUNES_FROM, -1);

export async function writeDirectives(ctx: Ctx, sample: DirectivesToWrite): Promise<void> {
  const { directives, organisation } = sample.plan;
  const { ids, people } = sample;
  await sql`set local enable_seqscan = off`.execute(ctx.tx);
  await planAnew(ctx);
  await give(ctx, directives.seedPlan, sample);
  await openPastOccurrences(ctx, idOf(ids, DISTRICT_CODE), {
    days: { from: directives.seedPlan.givenOn, to: DISTRICT_UNTIL },
    running: false,
  });
  for (const [unitCode, day] of directives.takenOverOn) {
    const officer = personOf(people, `chuyenvien.${unitCode}`);
    await takeOverAssignments.run(speaking(ctx, officer, atNine(day)), { unitCode });
  }
  for (const own of directives.own) await give(ctx, own, sample);
  for (const code of [DEPARTMENT_CODE, ...organisation.communes.map((commune) => commune.code)]) {
    await openPastOccurrences(ctx, idOf(ids, code), {
      days: { from: firstDayOf(directives, code), to: ctx.today },
      running: true,
    });
  }
  await sql`set local enable_seqscan = on`.execute(ctx.tx);
  await sql`set local enable_nestloop = off`.execute(ctx.tx);
  await answerByHand(ctx, sample);
  await followAnswers(ctx, firstSendings(sample));
  await followAnswers(ctx, endsOfReports(sample));
  await followAnswers(ctx, sentPlans(sample));
  await recountDuties(
    ctx,
    organisation.schools.map(({ code }) => idOf(ids, code)),
  );
  await sql`set local enable_nestloop = on`.execute(ctx.tx);
}

// Plans that check a key were made while the tables were empty and would read them whole for each row.
async function planAnew(ctx: Ctx): Promise<void> {
  await sql`discard plans`.execute(ctx.tx);
}

async function give(ctx: Ctx, { officeCode, givenOn, assignments }: Giving, sample: DirectivesToWrite) {
  const { ids, people } = sample;
  const officer =
    officeCode === DISTRICT_CODE
      ? formerOfficer(ids)
      : personOf(
          people,
          officeCode === DEPARTMENT_CODE ? `${officeCode}.chuyenvien` : `chuyenvien.${officeCode}`,
        );
  await giveAssignments(speaking(ctx, officer, atNine(givenOn)), {
    office: { id: idOf(ids, officeCode), code: officeCode },
    documentId: null,
    assignments,
  });
}

function firstDayOf({ takenOverOn, seedPlan }: DirectivePlan, code: string): IsoDate {
  return takenOverOn.get(code) ?? (seedPlan.givenOn > COMMUNES_FROM ? seedPlan.givenOn : COMMUNES_FROM);
}

async function answerByHand(ctx: Ctx, sample: DirectivesToWrite): Promise<void> {
  const files: FileToInsert[] = [];
  await answerPastDuties(ctx, ['document', 'register', 'self_assessment', 'confirmation'], (duty) =>
    answerTo(duty, frameOf(duty, sample, files)),
  );
  await insertClaimedFiles(ctx.tx, files);
}

function frameOf(duty: UnansweredDuty, sample: DirectivesToWrite, files: FileToInsert[]): AnswerFrame {
  const { plan, ids, people, pictures } = sample;
  const { seed, today } = plan.choice;
  const chance = chanceOf(
    seed,
    'duty',
    duty.unitCode,
    duty.obligation ?? duty.title,
    duty.title,
    duty.occurrence,
  );
  const school = plan.organisation.schools.find(({ code }) => code === duty.unitCode);
  const answers = personOf(people, school ? `hieutruong.${duty.unitCode}` : `lanhdao.${duty.unitCode}`);
  return {
    chance,
    today,
    since: plan.directives.seedPlan.givenOn,
    character: school ? characterOf(school.code, school.position, seed).id : 'average',
    answers,
    decidesOn: (day) => {
      if (!school) return personOf(people, `${DEPARTMENT_CODE}.chuyenvien`);
      return day < COMMUNES_FROM ? formerOfficer(ids) : personOf(people, `chuyenvien.${school.commune.code}`);
    },
    paper: (at) => {
      const received = pictures.get(PAPER_PICTURE);
      if (!received) return '';
      const id = chance.id(at);
      files.push({ id, unitId: duty.unitId, received, by: answers.accountId, at });
      return id;
    },
  };
}

/** The first sending of each report; those of periods before the sample's first were sent on paper. */
function firstSendings(sample: DirectivesToWrite): FollowedAnswer[] {
  const { plan, ids } = sample;
  const sent = plan.reports.flatMap(({ school, period, history }): FollowedAnswer[] => {
    const [first] = history.rounds;
    if (!first) return [];
    const answers = { kind: 'report', period: period.kind, dueOn: period.dueOn } as const;
    return [{ unitId: idOf(ids, school.code), state: 'submitted', answers, at: first.sentAt }];
  });
  const onPaper = plan.organisation.schools.flatMap((school) =>
    reportDaysBefore(plan).map(([period, dueOn]): FollowedAnswer => ({
      unitId: idOf(ids, school.code),
      state: 'accepted',
      answers: { kind: 'report', period, dueOn },
      at: atNine(dueOn),
    })),
  );
  return [...sent, ...onPaper];
}

function endsOfReports({ plan, ids }: DirectivesToWrite): FollowedAnswer[] {
  return plan.reports.flatMap(({ school, period, history }): FollowedAnswer[] => {
    const last = history.rounds.at(-1);
    if (!last) return [];
    const at = history.acceptedAt ?? last.returnedAt;
    if (at === null) return [];
    const answers = { kind: 'report', period: period.kind, dueOn: period.dueOn } as const;
    const state = history.acceptedAt ? 'accepted' : 'returned';
    return [{ unitId: idOf(ids, school.code), state, answers, at }];
  });
}

/** The plans of the sample as they stand; those of years before them were made on paper. */
function sentPlans({ plan, ids }: DirectivesToWrite): FollowedAnswer[] {
  const sent = plan.plans.flatMap((one): FollowedAnswer[] => {
    const { school, kinds, end, year, sentAt, decidedAt } = one;
    if (end === 'draft' || end === 'proposed' || sentAt >= startOfDayInVietnam(plan.choice.today)) return [];
    const isDecided = end !== 'submitted' && decidedAt < startOfDayInVietnam(plan.choice.today);
    return [
      {
        unitId: idOf(ids, school.code),
        state: isDecided ? end : 'submitted',
        answers: { kind: 'plan', plans: kinds, ...rangeOfYear(year) },
        at: isDecided ? decidedAt : sentAt,
      },
    ];
  });
  const first = plan.plans.map(({ year }) => rangeOfYear(year).from).toSorted()[0] ?? plan.days.from;
  const onPaper = plan.organisation.schools.map(({ code }): FollowedAnswer => ({
    unitId: idOf(ids, code),
    state: 'accepted',
    answers: { kind: 'plan', plans: PLAN_KINDS, from: plan.days.from, to: addDays(first, -1) },
    at: atNine(addDays(plan.days.from, 40)),
  }));
  return [...sent, ...onPaper];
}

function reportDaysBefore({ directives, rounds }: SamplePlan): ['mid' | 'end', IsoDate][] {
  const first = rounds[0]?.ofOffices.from ?? directives.seedPlan.givenOn;
  const years = [0, 1].map((later) => Number(directives.seedPlan.givenOn.slice(0, 4)) + later);
  const days = years.flatMap((year): ['mid' | 'end', IsoDate][] => [
    ['mid', isoDate(`${year}-05-10`)],
    ['end', isoDate(`${year}-11-15`)],
  ]);
  return days.filter(([, day]) => day >= directives.seedPlan.givenOn && day < first);
}

function atNine(day: IsoDate): Date {
  return hoursAfter(startOfDayInVietnam(day), 9);
}
