// Slips that the product should notice, two or three a commune: a head count above the roll, an entry copied and not
// changed, an activity written down after its report was sealed. Pure.
import { addDays, startOfDayInVietnam, type IsoDate } from '#shared/dates.ts';
import type { PlannedActivity } from './activity-plan.ts';
import { chanceOf } from './chance.ts';

const SESSION_KINDS: ReadonlySet<string> = new Set(['flag_salute_talk', 'class_hour_talk', 'talk']);

/** The journal with one head count far above the roll: 1.020 at a school of 612. */
export function withCountAboveRoll(
  activities: readonly PlannedActivity[],
  pupils: number,
): PlannedActivity[] {
  const at = activities.findLastIndex(
    ({ facts }) => SESSION_KINDS.has(facts.kind) && facts.attendance.pupils !== null && facts.sessions === 1,
  );
  return activities.map((activity, index) => {
    if (index !== at) return activity;
    const attendance = { ...activity.facts.attendance, pupils: Math.round(pupils * 1.65) };
    return { ...activity, facts: { ...activity.facts, attendance } };
  });
}

/** The journal with its last gathering entered a second time two days later ("Như lần trước", saved unchanged). */
export function withCopiedEntry(
  activities: readonly PlannedActivity[],
  lastDay: IsoDate,
  keys: readonly string[],
): PlannedActivity[] {
  const original = activities.findLast(
    ({ facts }) => SESSION_KINDS.has(facts.kind) && addDays(facts.heldOn, 2) <= lastDay,
  );
  if (!original) return [...activities];
  const heldOn = addDays(original.facts.heldOn, 2);
  const loggedAt = new Date(
    Math.min(
      startOfDayInVietnam(heldOn).getTime() + 15 * 3_600_000,
      startOfDayInVietnam(addDays(lastDay, 1)).getTime() - 1,
    ),
  );
  const copy = {
    ...original,
    id: chanceOf('copy', ...keys).id(loggedAt),
    facts: { ...original.facts, heldOn },
    loggedAt,
    pictures: [],
  };
  return [...activities, copy].toSorted((a, b) => (a.facts.heldOn < b.facts.heldOn ? -1 : 1));
}

/** Takes the last activity of a sealed period out of the journal: it is written down yesterday, long after the seal. */
export function writtenTooLate(
  activities: readonly PlannedActivity[],
  sealedUntil: IsoDate,
  lastDay: IsoDate,
): { readonly inTime: PlannedActivity[]; readonly late: PlannedActivity[] } {
  const at = activities.findLastIndex(({ facts }) => facts.heldOn <= sealedUntil);
  const loggedAt = new Date(startOfDayInVietnam(lastDay).getTime() + 16 * 3_600_000);
  return {
    inTime: activities.filter((_, index) => index !== at),
    late: activities.flatMap((activity, index) => (index === at ? [{ ...activity, loggedAt }] : [])),
  };
}
