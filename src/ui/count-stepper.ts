// What − and + do to a head count that may be unknown. Empty and 0 are different facts.

/**
 * The next value. An unknown count starts at 0 with − (a confirmed none) and at the step with +; the result stays
 * within min and max.
 */
export function stepCount(value: number | null, step: number, min: number, max: number): number {
  const from = value ?? 0;
  return Math.min(max, Math.max(min, from + step));
}
