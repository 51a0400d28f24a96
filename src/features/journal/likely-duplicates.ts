// Questions about entries that look like the same event written twice. Warnings only: people know better.
import { diffDays, mondayOf, type IsoDate } from '#shared/dates.ts';
import type { FieldProblem } from '#shared/app-error.ts';
import { formatDate } from '#shared/vietnamese-format.ts';
import { foldMarks } from '#shared/vietnamese-text.ts';
import { PRODUCT_FIELDS, type ActivityFacts } from './activity.ts';
import { ATTENDANCE_GROUPS, entryOn, type ActivityKind, type Catalogue } from './catalogue.ts';

/** Entries further apart are never compared; whoever asks passes those of the same unit within this distance. */
export const DUPLICATE_DAYS = 7;

/** What of an entry is compared. */
export type ComparedFacts = Pick<
  ActivityFacts,
  'kind' | 'title' | 'heldOn' | 'sessions' | 'topics' | 'attendance' | 'products' | 'modelId'
>;

/** Another entry of the same unit, already kept. */
export type NearbyActivity = ComparedFacts & { readonly id: string };

/** What seems to be there already. Each question comes once, with the entry it is about. */
export function likelyDuplicates(
  facts: ComparedFacts,
  nearby: readonly NearbyActivity[],
  catalogue: Catalogue,
): FieldProblem[] {
  const near = nearby.filter((other) => Math.abs(diffDays(facts.heldOn, other.heldOn)) <= DUPLICATE_DAYS);
  const kind = entryOn(catalogue.kinds, facts.kind, facts.heldOn);
  const ask = (code: string, path: string, isLike: (other: NearbyActivity) => boolean): FieldProblem[] => {
    const other = near.find(isLike);
    return other
      ? [{ path, code, params: { title: other.title, date: formatDate(other.heldOn), id: other.id } }]
      : [];
  };
  const copied = ask('activity.copied', 'title', (other) => isCopy(facts, other));
  if (copied.length > 0) return copied;
  return [
    ...ask('activity.same_event', 'kind', (other) => isSameEvent(facts, other)),
    ...ask('activity.theme_again', 'sessions', (other) => isThemeAgain(facts, other, kind)),
    ...ask('activity.news_twice', 'products.articles', (other) => isNewsTwice(facts, other, catalogue)),
    ...ask('activity.model_twice', 'modelId', (other) => isModelTwice(facts, other)),
  ];
}

/** D15: "Như lần trước", saved without a change. */
function isCopy(a: ComparedFacts, b: ComparedFacts): boolean {
  return (
    a.kind === b.kind &&
    isSameTitle(a, b) &&
    a.sessions === b.sessions &&
    isSameSet(a.topics, b.topics) &&
    ATTENDANCE_GROUPS.every((group) => a.attendance[group] === b.attendance[group]) &&
    PRODUCT_FIELDS.every((field) => a.products[field] === b.products[field])
  );
}

/** One event, one entry, one kind: the same title on the same day under two kinds. */
function isSameEvent(a: ComparedFacts, b: ComparedFacts): boolean {
  return a.heldOn === b.heldOn && a.kind !== b.kind && isSameTitle(a, b);
}

/** D4: the same theme in another class of the same week is no second session. */
function isThemeAgain(a: ComparedFacts, b: ComparedFacts, kind: ActivityKind | undefined): boolean {
  if (!kind?.traits.includes('one_theme_a_week') || a.kind !== b.kind) return false;
  return (
    isSameWeek(a.heldOn, b.heldOn) &&
    (isSameTitle(a, b) || (a.topics.length > 0 && isSameSet(a.topics, b.topics)))
  );
}

/** D3: a talk with articles and, of the same day and topic, a media entry of its own. */
function isNewsTwice(a: ComparedFacts, b: ComparedFacts, catalogue: Catalogue): boolean {
  if (a.heldOn !== b.heldOn || !a.topics.some((topic) => b.topics.includes(topic))) return false;
  const isMedia = (facts: ComparedFacts) =>
    entryOn(catalogue.kinds, facts.kind, facts.heldOn)?.counts.includes('articles') ?? false;
  const hasArticles = (facts: ComparedFacts) => (facts.products.articles ?? 0) > 0;
  return (isMedia(a) && !isMedia(b) && hasArticles(b)) || (isMedia(b) && !isMedia(a) && hasArticles(a));
}

/** D6: the routine of a model that is a talk or gate duty stands once, under that kind. */
function isModelTwice(a: ComparedFacts, b: ComparedFacts): boolean {
  const isRoutine = (facts: ComparedFacts) => facts.kind === 'model_operation';
  return (
    a.modelId !== null && a.modelId === b.modelId && a.heldOn === b.heldOn && isRoutine(a) !== isRoutine(b)
  );
}

function isSameTitle(a: ComparedFacts, b: ComparedFacts): boolean {
  return a.title === b.title || foldMarks(a.title) === foldMarks(b.title);
}

function isSameWeek(a: IsoDate, b: IsoDate): boolean {
  return mondayOf(a) === mondayOf(b);
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  const [left, right] = [new Set(a), new Set(b)];
  return left.size === right.size && [...left].every((id) => right.has(id));
}
