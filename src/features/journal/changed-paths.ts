// Which fields differ between two states of an activity. Pure.
import type { ActivityFacts } from './activity.ts';

const FIELDS = [
  'kind', 'title', 'heldOn', 'topics', 'channels', 'sessions', 'organisers', 'note', 'planTaskId', 'modelId', 'campaignId',
] as const satisfies readonly (keyof ActivityFacts)[]; // prettier-ignore

/** Paths as in a request body: `title`, `attendance.pupils`, `products.articles`. */
export function changedPaths(before: ActivityFacts, after: ActivityFacts): string[] {
  const plain = FIELDS.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  return [...plain, ...changedCounts('attendance', before.attendance, after.attendance), ...changedCounts('products', before.products, after.products)];
}

function changedCounts<Counts extends Readonly<Record<string, number | null>>>(name: string, before: Counts, after: Counts): string[] {
  return Object.keys(after)
    .filter((key) => before[key] !== after[key])
    .map((key) => `${name}.${key}`);
}
