// Writes the planned periods, those of the department first, with what they are compared with and who receives them.
import { recordEvent } from '#foundation/audit/server/index.ts';
import { insertPeriod, replaceRecipients, type PeriodForActing } from '#foundation/periods/server/index.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import { startOfDayInVietnam } from '#shared/dates.ts';
import { chanceOf } from './chance.ts';
import { DEPARTMENT_CODE, DISTRICT_CODE } from './organisation-plan.ts';
import { idOf, type UnitIds } from './organisation.ts';
import type { PeriodRound, PlannedPeriod } from './period-plan.ts';
import { atMoment } from './sample-ctx.ts';

/** A planned period together with its id. */
export interface WrittenPeriod extends PlannedPeriod {
  readonly id: string;
}

export interface WrittenRound {
  readonly ofSchools: readonly WrittenPeriod[];
  readonly ofOffices: WrittenPeriod;
}

export async function writePeriods(
  ctx: Ctx,
  rounds: readonly PeriodRound[],
  ids: UnitIds,
  seed: string,
): Promise<WrittenRound[]> {
  const written: WrittenRound[] = [];
  for (const round of rounds) {
    const ofOffices = await writePeriod(ctx, round.ofOffices, ids, {
      seed,
      comparison: sameKindBefore(round.ofOffices, written)?.ofOffices,
    });
    const ofSchools: WrittenPeriod[] = [];
    for (const period of round.ofSchools) {
      const before = sameKindBefore(period, written)?.ofSchools;
      const own = before?.find(({ ownerCode }) => ownerCode === period.ownerCode);
      ofSchools.push(
        await writePeriod(ctx, period, ids, { seed, comparison: own ?? before?.[0], upper: ofOffices }),
      );
    }
    written.push({ ofSchools, ofOffices });
  }
  return written;
}

function sameKindBefore(period: PlannedPeriod, written: readonly WrittenRound[]): WrittenRound | undefined {
  return written.findLast(({ ofOffices }) => ofOffices.kind === period.kind);
}

interface Relations {
  readonly seed: string;
  readonly comparison: WrittenPeriod | undefined;
  readonly upper?: WrittenPeriod;
}

async function writePeriod(
  ctx: Ctx,
  planned: PlannedPeriod,
  ids: UnitIds,
  { seed, comparison, upper }: Relations,
): Promise<WrittenPeriod> {
  const at = startOfDayInVietnam(planned.openedOn);
  const ownerUnitId = idOf(ids, planned.ownerCode);
  const { openedOn: _, ...dates } = planned;
  const period: Omit<PeriodForActing, 'datesLockedAt' | 'version'> = {
    ...dates,
    id: chanceOf(seed, 'period', planned.ownerCode, planned.name).id(at),
    ownerUnitId,
    comparisonPeriodId: comparison?.id ?? null,
    upperPeriodId: upper?.id ?? null,
  };
  await insertPeriod(ctx.tx, period, at);
  if (upper)
    await replaceRecipients(ctx.tx, { id: period.id, ownerUnitId }, recipientsOf(planned, upper, ids));
  recordEvent(atMoment(ctx, at), {
    name: 'period.opened',
    unitId: ownerUnitId,
    subject: `period:${period.id}`,
    data: { kind: period.kind, asks: period.asks, from: period.from, to: period.to, dueOn: period.dueOn },
  });
  return { ...planned, id: period.id };
}

/** The department by its own due day; police and Front without one, because no text is known that sets it. */
function recipientsOf({ ownerCode }: PlannedPeriod, upper: WrittenPeriod, ids: UnitIds) {
  const recipient = (unitCode: string, dueOn: WrittenPeriod['dueOn'] | null) => ({
    unitId: idOf(ids, unitCode),
    unitCode,
    dueOn,
    note: '',
  });
  const department = recipient(DEPARTMENT_CODE, upper.dueOn);
  if (ownerCode === DISTRICT_CODE) return [department];
  return [recipient(`congan-${ownerCode}`, null), recipient(`mttq-${ownerCode}`, null), department];
}
