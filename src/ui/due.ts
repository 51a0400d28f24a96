// How urgent a number of days is; one rule for every tag, block and list.

export type DueTone = 'far' | 'soon' | 'today' | 'late';

/** Days until the due date: negative is late, 0 today, up to `soon` days amber. */
export function dueTone(days: number, soon = 7): DueTone {
  if (days < 0) return 'late';
  if (days === 0) return 'today';
  return days <= soon ? 'soon' : 'far';
}
