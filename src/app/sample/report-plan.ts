// When each invented school starts, sends and corrects its report, and when the office accepts it. A whole history is
// planned for every period and then cut off today, so that the running period looks as far as it would be. Pure.
import { addDays, startOfDayInVietnam, todayInVietnam, type IsoDate } from '#shared/dates.ts';
import { chanceOf, type Chance } from './chance.ts';
import type { SentReport } from './activity-plan.ts';
import type { PlannedPeriod } from './period-plan.ts';

export interface ReportHistory {
  readonly startedAt: Date | null;
  /** Each sending, and when the office gave it back. */
  readonly rounds: readonly { readonly sentAt: Date; readonly returnedAt: Date | null }[];
  readonly acceptedAt: Date | null;
  /** The office types it from a paper that the head signed. */
  readonly onPaper: boolean;
}

interface Schedule {
  readonly startOn: IsoDate;
  readonly rounds: readonly { readonly sendOn: IsoDate; readonly returnOn: IsoDate | null }[];
  readonly acceptOn: IsoDate;
}

const SCHOOLS_A_COMMUNE = 15;

/** In each commune and period three schools need a call. Days are counted from the due day. */
const TROUBLES: readonly ((due: IsoDate, chance: Chance) => Schedule)[] = [
  // Sends far too late.
  (due, chance) => schedule(due, chance, [[chance.int(22, 25), null]], chance.int(27, 29)),
  // In time, but given back, and slow to correct.
  (due, chance) =>
    schedule(
      due,
      chance,
      [
        [-chance.int(0, 2), chance.int(2, 4)],
        [chance.int(19, 23), null],
      ],
      chance.int(26, 29),
    ),
  // A few days late, and the office has not looked at it yet.
  (due, chance) => schedule(due, chance, [[chance.int(2, 5), null]], chance.int(16, 26)),
];

/** What happened to a school's report of one period until the beginning of `today`. */
export function planReport(
  school: { readonly code: string; readonly position: number },
  period: PlannedPeriod,
  options: { readonly seed: string; readonly today: IsoDate; readonly onPaper: boolean },
): ReportHistory {
  const chance = chanceOf(options.seed, 'report', school.code, period.name);
  const trouble = troubleOf(school.position, period);
  const whole = trouble ? trouble(period.dueOn, chance) : usualSchedule(period.dueOn, chance);
  return cutOff(whole, options, chance);
}

/** Where the sending of a report leaves its mark on the journal: the first one decides. */
export function sentReport(period: PlannedPeriod, history: ReportHistory): SentReport[] {
  const [first] = history.rounds;
  if (!first) return [];
  return [
    {
      period: { from: period.from, to: period.to },
      sentAt: first.sentAt,
      sentOn: todayInVietnam(first.sentAt),
    },
  ];
}

/** Whether this school needs a call this time; other schools each time, because nobody is late every half year. */
export function isInTrouble(position: number, period: PlannedPeriod): boolean {
  return troubleOf(position, period) !== undefined;
}

function troubleOf(position: number, period: PlannedPeriod): (typeof TROUBLES)[number] | undefined {
  const round = Number(period.dueOn.slice(0, 4)) * 2 + (period.kind === 'mid' ? 0 : 1);
  return TROUBLES[(position * 4 + round * 7) % SCHOOLS_A_COMMUNE];
}

function usualSchedule(due: IsoDate, chance: Chance): Schedule {
  const sent = -chance.pick([0, 0, 0, 1, 1, 1, 2, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 30]);
  // Some are given back at once for a small thing and correct it in two days.
  if (chance.happens(0.12) && sent <= -2) {
    const rounds: Round[] = [
      [sent - 3, sent - 2],
      [sent, null],
    ];
    return schedule(due, chance, rounds, sent + chance.int(1, 4));
  }
  return schedule(due, chance, [[sent, null]], sent + chance.int(1, 6));
}

type Round = readonly [sendAfterDue: number, returnAfterDue: number | null];

function schedule(due: IsoDate, chance: Chance, rounds: readonly Round[], accept: number): Schedule {
  const first = rounds[0]?.[0] ?? 0;
  return {
    startOn: addDays(due, first - chance.int(4, 28)),
    rounds: rounds.map(([send, back]) => ({
      sendOn: addDays(due, send),
      returnOn: back === null ? null : addDays(due, back),
    })),
    acceptOn: addDays(due, accept),
  };
}

function cutOff(
  { startOn, rounds, acceptOn }: Schedule,
  { today, onPaper }: { readonly today: IsoDate; readonly onPaper: boolean },
  chance: Chance,
): ReportHistory {
  const happened = (day: IsoDate | null, hours: readonly [number, number]): Date | null => {
    const at = day && atWork(day, hours, chance);
    return at && at < startOfDayInVietnam(today) ? at : null;
  };
  const startedAt = happened(startOn, [8, 15]);
  const known = rounds.flatMap(({ sendOn, returnOn }) => {
    const sentAt = happened(sendOn, [9, 12]);
    return sentAt ? [{ sentAt, returnedAt: happened(returnOn, [14, 16]) }] : [];
  });
  const isSentForGood = known.length === rounds.length;
  return {
    startedAt,
    rounds: known,
    acceptedAt: isSentForGood ? happened(acceptOn, [14, 17]) : null,
    onPaper,
  };
}

function atWork(day: IsoDate, [from, to]: readonly [number, number], chance: Chance): Date {
  const minutes = chance.int(from * 60, to * 60 - 1);
  return new Date(startOfDayInVietnam(day).getTime() + minutes * 60_000);
}
