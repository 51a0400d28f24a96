// How urgent a number of days is; one rule for every tag, block and list.

export type DueTone = 'far' | 'soon' | 'today' | 'late';

/** Days until the due date: negative is late, 0 today, 1–7 soon. */
export function dueTone(days: number): DueTone {
  if (days < 0) return 'late';
  if (days === 0) return 'today';
  return days <= 7 ? 'soon' : 'far';
}
