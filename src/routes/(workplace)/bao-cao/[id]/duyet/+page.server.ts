import { redirect } from '@sveltejs/kit';
import { submit } from '#app/page.ts';
import { figureLine, gateLines } from '#features/reports/report-page.ts';
import { getReport, transitionReport } from '#features/reports/server/index.ts';
import { getUnit } from '#foundation/organisation/server/index.ts';
import type { Actions, PageServerLoad } from './$types';

/** What a head must see before putting their name to a report: only the exceptions, then the largest changes. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const report = await locals.ask(getReport, { id: params.id });
  const { locale } = locals;
  const lines = report.figures.flatMap((figure) => {
    const line = figure.applicable ? figureLine(figure, report.checks, locale) : undefined;
    return line
      ? [{ ...line, by: figure.comparison?.kind === 'changed' ? Math.abs(figure.comparison.by) : 0 }]
      : [];
  });
  const titles = new Map(report.sections.map(({ id, shortTitle }) => [id, shortTitle]));
  const receiver = await receiverOf(report.period.ownerCode);
  return {
    task: true,
    id: report.id,
    editVersion: report.editVersion,
    periodName: report.period.name,
    isOffice: report.isOffice,
    onBehalf: report.onBehalf,
    scanFileId: report.scanFileId,
    receiver,
    completeness: report.completeness,
    written: report.sections.filter(({ text }) => text.trim() !== '').length,
    sections: report.sections.length,
    byHand: lines.filter((line) => line.provenance === 'override'),
    explained: lines.flatMap((line) =>
      line.checks
        .filter(({ explanation }) => explanation !== null)
        .map((check) => ({ ...check, figure: line })),
    ),
    unknown: lines.filter((line) => line.state === 'not_reported').map(({ id, label }) => ({ id, label })),
    changes: lines
      .filter(({ by }) => by > 0)
      .sort((a, b) => b.by - a.by)
      .slice(0, 6),
    blocking: report.gate ? gateLines(report.gate, titles, locale).filter(({ blocks }) => blocks) : [],
    canSend: report.can.steps.includes('submitted'),
  };

  async function receiverOf(ownerCode: string): Promise<string> {
    if (report.isOffice) return report.deliveries.map(({ recipientCode }) => recipientCode).join(', ') || '—';
    const office = await locals.ask(getUnit, { code: ownerCode });
    return office.name;
  }
};

export const actions: Actions = {
  async default({ request, locals, params }) {
    const form = await request.formData();
    return submit(locals, {}, async () => {
      await locals.run(transitionReport, {
        id: params.id,
        to: 'submitted',
        editVersion: Number(form.get('editVersion')),
      });
      redirect(303, `/bao-cao/${params.id}`);
    });
  },
};
