// How many classes, pupils and people the invented schools have each September. Plausible by level, nothing more.
import { isoDate, schoolYearOf, schoolYearRange, type IsoDate } from '#shared/dates.ts';
import type { UnitFacts } from '#foundation/organisation/unit.ts';
import { chanceOf, type Chance } from './chance.ts';
import type { PlannedSchool, SchoolLevel } from './organisation-plan.ts';

/** Head counts with nothing unknown. */
export type HeadCounts = { readonly [Field in keyof UnitFacts]: NonNullable<UnitFacts[Field]> };

interface Size {
  readonly classes: readonly [from: number, to: number];
  readonly pupilsAClass: readonly [from: number, to: number];
  readonly staffAClass: number;
  /** Managers, office, kitchen, guards. */
  readonly otherStaff: number;
}

const SIZES: Readonly<Record<SchoolLevel, Size>> = {
  preschool: { classes: [9, 16], pupilsAClass: [24, 31], staffAClass: 2, otherStaff: 9 },
  primary: { classes: [16, 34], pupilsAClass: [30, 38], staffAClass: 1.45, otherStaff: 8 },
  lower_secondary: { classes: [16, 36], pupilsAClass: [36, 43], staffAClass: 1.9, otherStaff: 9 },
};

/** The fifth of each September up to `today`, so many that the day `from` has its head count, too. */
export function countingDays(from: IsoDate, today: IsoDate): IsoDate[] {
  const firstYear = Number(schoolYearRange(from).from.slice(0, 4)) - 1;
  const lastYear = Number(today.slice(0, 4));
  return Array.from({ length: lastYear - firstYear + 1 }, (_, index) =>
    isoDate(`${firstYear + index}-09-05`),
  ).filter((day) => day <= today);
}

/** The head counts of a school on each day, a little different from year to year; oldest first. */
export function headCountsOf(school: PlannedSchool, days: readonly IsoDate[], seed: string): HeadCounts[] {
  const chance = chanceOf(seed, 'head-counts', school.code);
  const size = SIZES[school.level];
  let classes = chance.int(...size.classes);
  return days.map((asOfOn, year) => {
    if (year > 0) classes = Math.max(size.classes[0], classes + chance.int(-1, 1));
    return headCountsOn(asOfOn, year, classes, size, chance);
  });
}

function headCountsOn(
  asOfOn: IsoDate,
  year: number,
  classes: number,
  size: Size,
  chance: Chance,
): HeadCounts {
  const pupils = Array.from({ length: classes }, () => chance.int(...size.pupilsAClass)).reduce(
    (sum, one) => sum + one,
    0,
  );
  const staff = Math.round(classes * size.staffAClass) + size.otherStaff + chance.int(-1, 2);
  return {
    asOfOn,
    classes,
    pupils,
    staff,
    // One mother or father a child comes to meetings and signs; brothers and sisters share theirs.
    parents: chance.share(pupils, 0.93, 0.98),
    staffVneid2: Math.min(staff, chance.share(staff, 0.88, 0.96) + year * 2),
    partyMembers: chance.share(staff, 0.35, 0.55),
    source: `Thống kê đầu năm học ${schoolYearOf(asOfOn)} (dữ liệu mẫu)`,
  };
}
