import { redirect } from '@sveltejs/kit';
import { submit } from '#app/page.ts';
import { listPeriods } from '#foundation/periods/server/index.ts';
import { CATALOGUE } from '#features/reports/catalogue.ts';
import { parseStep, readSections, takeStep, type EditedForm } from '#features/reports/form-editing.ts';
import { formChanges, type FormChanges, type ReportKind } from '#features/reports/report-form.ts';
import { getReportForm, saveReportForm } from '#features/reports/server/index.ts';
import { addDays, isoDate, todayInVietnam } from '#shared/dates.ts';
import { textIn } from '#shared/form-text.ts';
import type { Actions, PageServerLoad } from './$types';

/** After every version that is planned: an edit goes on from the newest. */
const FAR_AHEAD = isoDate('2099-12-31');

const kindOf = (url: URL): ReportKind => (url.searchParams.get('loai') === 'end' ? 'end' : 'mid');

/** The office's form of report: parts and figures as they will be asked, with what is printed beside it. */
export const load: PageServerLoad = async ({ locals, url, parent }) => {
  const { seat } = await parent();
  const kind = kindOf(url);
  const [{ form, versions, can }, { items: periods }] = await Promise.all([
    locals.ask(getReportForm, { unitCode: seat.unitCode, kind, on: FAR_AHEAD }),
    locals.ask(listPeriods, { within: seat.unitCode, limit: 100 }),
  ]);
  const today = todayInVietnam(locals.now);
  const coming = periods
    .filter(({ ownerCode, from }) => ownerCode === seat.unitCode && from > today)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))[0];
  const { locale } = locals;
  const saved = versions.find(({ version }) => String(version) === url.searchParams.get('da-luu'));
  return {
    task: true,
    kind,
    unitCode: seat.unitCode,
    sections: form.sections,
    isDefault: form.ownerUnitId === null,
    version: form.version,
    versions: versions.map(({ version, appliesFrom }) => ({ version, appliesFrom })),
    saved: saved ?? null,
    coming: coming ? { name: coming.name, from: coming.from } : null,
    appliesFrom: coming?.from ?? addDays(today, 1),
    catalogue: CATALOGUE.map(({ id, label, unit, rule }) => ({ id, label: label[locale], unit, rule })),
    can,
  };
};

export const actions: Actions = {
  /** One step; nothing is stored. */
  async step({ request, locals, url }) {
    const form = await request.formData();
    const typed = { appliesFrom: textIn(form, 'appliesFrom') };
    return submit(locals, typed, async () => ({
      ...typed,
      edited: await editedBy(locals, form, kindOf(url)),
    }));
  },

  async save({ request, locals, url }) {
    const form = await request.formData();
    const kind = kindOf(url);
    const edited = await editedBy(locals, form, kind);
    const appliesFrom = textIn(form, 'appliesFrom');
    return submit(locals, { edited, appliesFrom }, async () => {
      const sections = edited.sections.map(({ figureIds, levels, ...section }) => ({
        ...section,
        // A short name that nobody gave is the name.
        shortTitle: {
          vi: section.shortTitle.vi || section.title.vi,
          en: section.shortTitle.en || section.title.en,
        },
        figureIds: [...figureIds],
        levels: [...levels],
      }));
      const { version } = await locals.run(saveReportForm, {
        unitCode: textIn(form, 'unit'),
        kind,
        appliesFrom,
        sections,
      });
      redirect(303, `/ky/bieu-mau?loai=${kind}&da-luu=${String(version)}`);
    });
  },
};

/** The form after the step that was asked for, and what it changes against the one that would hold otherwise. */
async function editedBy(
  locals: App.Locals,
  fields: FormData,
  kind: ReportKind,
): Promise<EditedForm & { readonly changes: FormChanges }> {
  // Without a button (Enter in a field) the open part stays open.
  const step = parseStep(textIn(fields, 'step') || `show:${textIn(fields, 'open')}`);
  const figure = step.act === 'add_figure' ? textIn(fields, 'figure') : step.figure;
  const edited = takeStep(readSections(fields), { ...step, figure });
  const unitCode = textIn(fields, 'unit');
  const { form } = await locals.ask(getReportForm, { unitCode, kind, on: FAR_AHEAD });
  return { ...edited, changes: formChanges(form, { ...form, sections: edited.sections }) };
}
