import { findFigure } from '#features/reports/catalogue.ts';
import { diffWords } from '#features/reports/differences.ts';
import { getReport, listVersions } from '#features/reports/server/index.ts';
import { todayInVietnam } from '#shared/dates.ts';
import { formatDate } from '#shared/vietnamese-format.ts';
import type { PageServerLoad } from './$types';

/** Every sealed version with what changed since the one before. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const [report, versions] = await Promise.all([
    locals.ask(getReport, { id: params.id }),
    locals.ask(listVersions, { id: params.id }),
  ]);
  const titles = new Map(report.sections.map(({ id, title }) => [id, `${id} ${title}`]));
  return {
    task: true,
    id: report.id,
    periodName: report.period.name,
    unitName: report.unitName,
    versions: [...versions.items].reverse().map((version) => ({
      version: version.version,
      sha256: version.sha256,
      on: formatDate(todayInVietnam(new Date(version.sealedAt))),
      differences: version.differences.map((difference) => {
        const [kind, ...rest] = difference.path.split('/');
        const id = rest.join('/');
        const isText =
          kind === 'sections' &&
          typeof difference.before === 'string' &&
          typeof difference.after === 'string';
        return {
          path: difference.path,
          label: kind === 'figures' ? (findFigure(id)?.label[locals.locale] ?? id) : (titles.get(id) ?? id),
          before: inShort(difference.before),
          after: inShort(difference.after),
          words: isText ? diffWords(difference.before, difference.after) : null,
        };
      }),
    })),
  };
};

function inShort(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'object' && 'num' in value && 'den' in value)
    return `${String(value.num)}/${String(value.den)}`;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
