import { fail, redirect } from '@sveltejs/kit';
import { problemForForm, submit, type FormProblem } from '#app/page.ts';
import { keepUpload } from '#app/upload.ts';
import { findFigure } from '#features/reports/catalogue.ts';
import { figureInputs, readFigureInputs } from '#features/reports/figure-inputs.ts';
import { sameValue } from '#features/reports/figure-value.ts';
import {
  enterOnBehalf,
  getReport,
  redraftSection,
  setFigure,
  setSection,
  type FigureView,
  type ReportView,
  type SectionView,
} from '#features/reports/server/index.ts';
import { AppError, invalid } from '#shared/app-error.ts';
import type { FigureDefinition } from '#shared/figure-definition.ts';
import { textIn } from '#shared/form-text.ts';
import { formatDate } from '#shared/vietnamese-format.ts';
import type { Actions, PageServerLoad } from './$types';

/** A report that came on paper, typed part by part from beside the sheet: all figures of a part and its text at once. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const report = await locals.ask(getReport, { id: params.id });
  if (!report.can.enterOnBehalf) {
    // Sent meanwhile: there is nothing left to type.
    if (report.onBehalf) redirect(303, `/bao-cao/${report.id}`);
    throw new AppError('forbidden', 'report.on_behalf_only');
  }
  const { locale } = locals;
  const section = sectionOf(report, url.searchParams.get('muc'));
  const open = report.openFields;
  const isOpen = (field: string) => open === null || open.includes(field);
  return {
    task: true,
    id: report.id,
    periodId: report.periodId,
    unitName: report.unitName,
    periodName: report.period.name,
    span: `${formatDate(report.period.from)} – ${formatDate(report.period.to)}`,
    hasBegun: report.onBehalf,
    scanFileId: report.scanFileId,
    completeness: report.completeness,
    sections: report.sections.map(({ id, shortTitle }) => {
      const owed = report.figures.filter(({ applicable, sectionId }) => applicable && sectionId === id);
      return {
        id,
        shortTitle,
        owed: owed.length,
        given: owed.filter(({ reported }) => reported !== null).length,
      };
    }),
    section: section && {
      id: section.id,
      title: locale === 'en' && section.titleEn !== '' ? section.titleEn : section.title,
      text: section.isWritten ? section.text : '',
      isOpen: isOpen(section.id),
      requiresText: section.requiresText,
    },
    figures: figuresIn(report, section).map(({ definition, cell }) => ({
      id: definition.id,
      label: definition.label[locale],
      unit: definition.rule === 'ratio' ? '' : definition.unit,
      rule: definition.rule,
      inputs: figureInputs(definition, cell.reported, definition.id, locale),
      isOpen: isOpen(definition.id),
    })),
    // Where the school's journal counts something else, the report says why it differs.
    needsReason: figuresIn(report, section).some(({ cell }) => cell.computed !== null),
  };
};

function sectionOf(report: ReportView, id: string | null): SectionView | undefined {
  return report.sections.find((section) => section.id === id) ?? report.sections[0];
}

/** The figures of a part that this school owes. */
function figuresIn(
  report: ReportView,
  section: SectionView | undefined,
): { definition: FigureDefinition; cell: FigureView }[] {
  return report.figures.flatMap((cell) => {
    const definition = findFigure(cell.id);
    return definition && cell.applicable && cell.sectionId === section?.id ? [{ definition, cell }] : [];
  });
}

export const actions: Actions = {
  /** Takes the report over for a school that sent paper; the scan now or later. */
  async scan({ request, locals, params }) {
    const form = await request.formData();
    return submit(locals, {}, async () => {
      const report = await locals.ask(getReport, { id: params.id });
      const scanFileId = await receiveScan(locals, report, form.get('scan'));
      await locals.run(enterOnBehalf, { id: params.id, onBehalf: true, scanFileId });
      redirect(303, `/bao-cao/${params.id}/nhap-thay`);
    });
  },

  /** Saves what can be saved; what is refused comes back at its box, and nothing typed is lost. */
  async save({ request, locals, params, url }) {
    const form = await request.formData();
    const typed: Readonly<Record<string, string>> = Object.fromEntries(
      [...form.keys()].map((name) => [name, textIn(form, name)]),
    );
    return submit(locals, typed, async () => {
      const report = await locals.ask(getReport, { id: params.id });
      const section = sectionOf(report, url.searchParams.get('muc'));
      if (!section) throw new AppError('not_found', 'report.section_unknown');
      const problems: [string, FormProblem][] = [];
      for (const { definition, cell } of figuresIn(report, section)) {
        const problem = await refusalOf(locals, () => saveFigure(locals, params.id, definition, cell, form));
        if (problem) problems.push([definition.id, problem]);
      }
      const refused = await refusalOf(locals, () => saveText(locals, params.id, section, form));
      if (refused) problems.push(['text', refused]);
      const [first] = problems;
      if (first) {
        const words = problems.map(([field, { why, fields }]) => [field, Object.values(fields)[0] ?? why]);
        const problem: FormProblem = {
          ...first[1],
          fields: Object.fromEntries(words) as Readonly<Record<string, string>>,
        };
        return fail(422, { problem, typed });
      }
      const place = report.sections.findIndex(({ id }) => id === section.id);
      const next = report.sections[place + 1] ?? section;
      redirect(303, `/bao-cao/${params.id}/nhap-thay?muc=${next.id}&da-luu=${section.id}`);
    });
  },

  async giveBack({ locals, params }) {
    return submit(locals, {}, async () => {
      await locals.run(enterOnBehalf, { id: params.id, onBehalf: false });
      redirect(303, `/bao-cao/${params.id}`);
    });
  },
};

/** Id of the scan that was sent along; null when none was. */
async function receiveScan(
  locals: App.Locals,
  { unitCode }: ReportView,
  sent: FormDataEntryValue | null,
): Promise<string | null> {
  if (!(sent instanceof File) || sent.size === 0) return null;
  return (await keepUpload(locals, unitCode, sent)).id;
}

/** A refusal of one box, in words; what is nobody's mistake (a lost database) is thrown on. */
async function refusalOf(locals: App.Locals, save: () => Promise<void>): Promise<FormProblem | undefined> {
  try {
    await save();
    return undefined;
  } catch (cause) {
    if (!(cause instanceof AppError) || cause.kind === 'unavailable') throw cause;
    return problemForForm(cause, locals);
  }
}

/** Stores a figure when something else stands in its boxes than is reported. */
async function saveFigure(
  locals: App.Locals,
  id: string,
  definition: FigureDefinition,
  cell: FigureView,
  form: FormData,
): Promise<void> {
  const isAsked = [...form.keys()].some((name) => name === cell.id || name.startsWith(`${cell.id}.`));
  if (!isAsked) return;
  const read = readFigureInputs(definition, cell.id, (name) => textIn(form, name));
  if (!read.ok) throw invalid([{ path: 'value', code: read.code, params: read.params }]);
  if (sameValue(read.value, cell.reported)) return;
  const isOverride = cell.computed !== null && read.value !== null && !sameValue(read.value, cell.computed);
  const reason = isOverride ? textIn(form, 'reason').trim() : '';
  await locals.run(setFigure, { id, figureId: cell.id, value: read.value, reason: reason || null });
}

/** An empty text gives the part back to the system, which then drafts it from the figures. */
async function saveText(locals: App.Locals, id: string, section: SectionView, form: FormData): Promise<void> {
  if (!form.has('text')) return;
  const text = textIn(form, 'text').replace(/\r\n/g, '\n').trim();
  if (text === '') {
    if (section.isWritten) await locals.run(redraftSection, { id, sectionId: section.id });
  } else if (!section.isWritten || text !== section.text) {
    await locals.run(setSection, { id, sectionId: section.id, text });
  }
}
