// What a unit reported before: the period the office compares with, the half year inside a year, and the last period
// that ended before this one began.
import { diffDays } from '#shared/dates.ts';
import type { UnitForActing } from '#foundation/organisation/server/index.ts';
import { comparisonOf, periodsAsking, type PeriodForActing } from '#foundation/periods/server/index.ts';
import type { Period } from '#foundation/periods/period.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import type { ComparedPeriods, ComparisonBasis } from '../comparison.ts';
import type { ReportedValue } from '../figure-value.ts';
import { selectSealedValues } from './seal-store.ts';

type Values = ReadonlyMap<string, ReportedValue | null>;

export interface ComparedWith {
  readonly period: Period;
  readonly periods: ComparedPeriods;
}

export interface EarlierValues {
  /** Null when the office compares with nothing. */
  readonly compared: ComparedWith | null;
  readonly comparedValues: Values;
  readonly halfYear: Values | null;
  readonly modelsBefore: number | null;
}

/** The period the office chose, and whether it is the same part of an earlier year. */
export async function comparedWith(ctx: Ctx, period: PeriodForActing): Promise<ComparedWith | null> {
  const chosen = await comparisonOf(ctx, period);
  if (!chosen) return null;
  return {
    period: chosen,
    periods: {
      basis: basisOf(period, chosen),
      now: { from: period.from, to: period.to },
      before: { from: chosen.from, to: chosen.to },
    },
  };
}

const DAYS_OF_A_YEAR = 365;
const SAME_PLACE_IN_YEAR = 15;

function basisOf(period: Period, earlier: Period): ComparisonBasis {
  const apart = diffDays(earlier.from, period.from) % DAYS_OF_A_YEAR;
  const isSamePlace = apart <= SAME_PLACE_IN_YEAR || DAYS_OF_A_YEAR - apart <= SAME_PLACE_IN_YEAR;
  return isSamePlace && diffDays(earlier.from, period.from) > DAYS_OF_A_YEAR / 2
    ? 'same_period'
    : 'former_period';
}

export async function earlierValuesOf(
  ctx: Ctx,
  period: PeriodForActing,
  unit: UnitForActing,
): Promise<EarlierValues> {
  const [compared, asking] = await Promise.all([comparedWith(ctx, period), periodsAsking(ctx, unit)]);
  const others = asking.filter(({ id }) => id !== period.id);
  const half =
    period.kind === 'end'
      ? others.find(({ kind, from, to }) => kind === 'mid' && from >= period.from && to < period.to)
      : undefined;
  const former = others
    .filter(({ to }) => to < period.from)
    .toSorted((a, b) => (a.to < b.to ? 1 : -1))
    .at(0);
  const wanted = [compared?.period.id, half?.id, former?.id].filter((id) => id !== undefined);
  const values = await selectSealedValues(ctx.tx, unit.id, [...new Set(wanted)]);
  const valuesIn = (id: string | undefined) => (id === undefined ? undefined : values.get(id));
  const models = valuesIn(former?.id)?.get('fig.md.total');
  return {
    compared,
    comparedValues: valuesIn(compared?.period.id) ?? new Map(),
    halfYear: valuesIn(half?.id) ?? null,
    modelsBefore: typeof models === 'number' ? models : null,
  };
}
