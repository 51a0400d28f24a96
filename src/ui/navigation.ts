// One entry of the side bar or of the phone's bar. Its place never changes between roles; a count counts only
// what waits for the person reading.
import type { IconDrawing } from './icons.ts';

export interface NavItem {
  readonly href: string;
  readonly label: string;
  readonly icon: IconDrawing;
  readonly count?: number | undefined;
  /** Heading of the group in the side bar; entries of one group stand together. Empty = the first, without heading. */
  readonly group?: string | undefined;
  readonly current?: boolean | undefined;
  /** The one act in the middle of the phone's bar. */
  readonly primary?: boolean | undefined;
}

/** Entries by group, in the order they come. */
export function groupItems(items: readonly NavItem[]): { group: string; items: NavItem[] }[] {
  const groups: { group: string; items: NavItem[] }[] = [];
  for (const item of items) {
    const name = item.group ?? '';
    const known = groups.find(({ group }) => group === name);
    if (known) known.items.push(item);
    else groups.push({ group: name, items: [item] });
  }
  return groups;
}
