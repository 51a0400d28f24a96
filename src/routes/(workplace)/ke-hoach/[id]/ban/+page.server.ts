import { getPlan, listPlanVersions } from '#features/plans/server/index.ts';
import { PLAN_KIND_LABELS, PLAN_KINDS, type Target } from '#features/plans/plan.ts';
import { targetWords } from '#features/plans/target-words.ts';
import { isIsoDate, todayInVietnam } from '#shared/dates.ts';
import type { Locale } from '#shared/messages.ts';
import { formatDate } from '#shared/vietnamese-format.ts';
import type { PageServerLoad } from './$types';

/** Every version that was sent, newest first, with what it says otherwise than the one before. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const [plan, { items }] = await Promise.all([
    locals.ask(getPlan, { id: params.id }),
    locals.ask(listPlanVersions, { id: params.id }),
  ]);
  return {
    task: true,
    id: plan.id,
    versions: items.toReversed().map((version) => ({
      version: version.version,
      sha256: version.sha256,
      sealedBy: version.sealedBy,
      sealedOn: formatDate(todayInVietnam(version.sealedAt)),
      isWithdrawn: version.withdrawnAt !== null,
      differences: version.differences.map(({ path, before, after }) => {
        const [folder = '', id = '', field = ''] = path.split('/');
        return {
          path,
          kind: folder === 'tasks' && field === '' ? (before === null ? 'added' : 'dropped') : 'changed',
          sectionId: folder === 'sections' ? id : null,
          field: folder === 'tasks' ? field : folder,
          task: folder === 'tasks' ? (version.taskTitles[id] ?? '') : null,
          before: textOf(before, locals.locale),
          after: textOf(after, locals.locale),
        };
      }),
    })),
  };
};

const isKind = (value: unknown): value is (typeof PLAN_KINDS)[number] =>
  PLAN_KINDS.some((kind) => kind === value);

/** A side of a difference as people read it. */
function textOf(value: unknown, locale: Locale): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return isIsoDate(value) ? formatDate(value) : value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value))
    return value.map((one) => (isKind(one) ? PLAN_KIND_LABELS[one][locale] : String(one))).join(', ');
  if (typeof value === 'object' && 'reason' in value) return String(value.reason);
  return typeof value === 'object' && 'kind' in value ? targetWords(value as Target, locale) : '';
}
