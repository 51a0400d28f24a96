import { redirect } from '@sveltejs/kit';
import { submit } from '#app/page.ts';
import { exclusionWords } from '#features/journal/exclusion-words.ts';
import { findFigure } from '#features/reports/catalogue.ts';
import { figureInputs, readFigureInputs } from '#features/reports/figure-inputs.ts';
import { formatValue, provenance } from '#features/reports/figure-value.ts';
import { figureLine, reportWords } from '#features/reports/report-page.ts';
import { getReport, listFigureRows, setFigure } from '#features/reports/server/index.ts';
import { AppError, invalid, notFound } from '#shared/app-error.ts';
import { formatDate } from '#shared/vietnamese-format.ts';
import { textIn } from '#shared/form-text.ts';
import type { Actions, PageServerLoad } from './$types';

/** One number and everything behind it: definition, rows, what was not counted and why, and another number with its reason. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const definition = findFigure(params.figureId);
  if (!definition) throw notFound('figure');
  const { locale } = locals;
  const report = await locals.ask(getReport, { id: params.id });
  const figure = report.figures.find(({ id }) => id === params.figureId);
  if (!figure) throw notFound('figure');
  const rows = await locals
    .ask(listFigureRows, { id: params.id, figureId: params.figureId })
    .catch((cause: unknown) => {
      // A receiver outside the line sees the sealed number, not the rows of a school.
      if (cause instanceof AppError && cause.kind === 'not_found') return null;
      throw cause;
    });
  const months = new Map<string, number>();
  for (const row of rows?.items ?? []) {
    if (row.on === null || typeof row.value !== 'number') continue;
    const month = row.on.slice(0, 7);
    months.set(month, (months.get(month) ?? 0) + row.value);
  }
  return {
    task: true,
    report: {
      id: report.id,
      periodName: report.period.name,
      unitName: report.unitName,
      sectionId: figure.sectionId,
      editVersion: report.editVersion,
    },
    line: figureLine(figure, report.checks, locale) ?? null,
    definition: definition.definition?.[locale] ?? '',
    source: definition.source,
    rule: reportWords(`figure.rule_${definition.rule}`, {}, locale),
    inputRule: definition.rule,
    // Another number than the counted one is typed from scratch; one typed before is corrected.
    inputs: figureInputs(
      definition,
      provenance(figure) === 'computed' ? null : figure.reported,
      'value',
      locale,
    ),
    hasComputed: figure.computed !== null,
    editable: report.can.edit && figure.applicable,
    months: [...months]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([month, value]) => ({ label: `T${String(Number(month.slice(5)))}`, value })),
    rows: (rows?.items ?? []).map((row) => ({
      id: row.id,
      title: row.title,
      on: row.on && formatDate(row.on),
      value: row.value === null ? '' : formatValue(definition, row.value),
      href: row.href,
      changed: row.changedAfterSeal,
    })),
    excluded: (rows?.excluded ?? []).map((row) => ({
      id: row.id,
      title: row.title,
      on: row.on && formatDate(row.on),
      why: exclusionWords(row.why, locale),
      href: row.href,
    })),
  };
};

export const actions: Actions = {
  async set({ request, locals, params }) {
    const form = await request.formData();
    const typed = Object.fromEntries([...form.keys()].map((name) => [name, textIn(form, name).trim()]));
    return submit(locals, typed, async () => {
      const definition = findFigure(params.figureId);
      if (!definition) throw notFound('figure');
      const read = readFigureInputs(definition, 'value', (name) => typed[name] ?? '');
      if (!read.ok) throw invalid([{ path: 'value', code: read.code, params: read.params }]);
      await locals.run(setFigure, {
        id: params.id,
        figureId: params.figureId,
        value: read.value,
        reason: typed['reason'] || null,
      });
      redirect(303, `/bao-cao/${params.id}/so-lieu/${params.figureId}`);
    });
  },
  async clear({ locals, params }) {
    return submit(locals, {}, async () => {
      await locals.run(setFigure, { id: params.id, figureId: params.figureId, value: null });
      redirect(303, `/bao-cao/${params.id}/so-lieu/${params.figureId}`);
    });
  },
};
