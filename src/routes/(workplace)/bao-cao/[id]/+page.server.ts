import { redirect } from '@sveltejs/kit';
import { submit } from '#app/page.ts';
import { findFigure } from '#features/reports/catalogue.ts';
import { figureLine, gateLines, checkLine } from '#features/reports/report-page.ts';
import {
  answerRemark,
  answerWarning,
  getReport,
  openSentReport,
  proposeReport,
  redraftSection,
  setFigure,
  setProposals,
  setSection,
  transitionReport,
} from '#features/reports/server/index.ts';
import { todayInVietnam } from '#shared/dates.ts';
import { formatDate } from '#shared/vietnamese-format.ts';
import { textIn } from '#shared/form-text.ts';
import type { Actions, PageServerLoad } from './$types';

/** The workspace of a report: one section at a time, its figures beside it, what is missing before sending. */
export const load: PageServerLoad = async ({ locals, params, url, parent }) => {
  const { seat } = await parent();
  const report = await locals.ask(getReport, { id: params.id });
  const { locale } = locals;
  const lines = new Map(
    report.figures.flatMap((figure) => {
      const line = figure.applicable ? figureLine(figure, report.checks, locale) : undefined;
      return line ? [[figure.id, { ...line, sectionId: figure.sectionId }] as const] : [];
    }),
  );
  const wanted = url.searchParams.get('muc');
  const [first] = report.sections;
  const section = report.sections.find(({ id }) => id === wanted) ?? first;
  const titles = new Map(report.sections.map(({ id, shortTitle }) => [id, shortTitle]));
  const gate = report.gate ? gateLines(report.gate, titles, locale) : [];
  const hasOpenCheck = (sectionId: string) =>
    [...lines.values()].some(
      (line) =>
        line.sectionId === sectionId &&
        (line.checks.some(({ explanation }) => explanation === null) || line.state === 'not_reported'),
    );
  const linked = (parts: readonly (string | { figureId: string; text: string })[]) =>
    parts.map((part) =>
      typeof part === 'string'
        ? { text: part, href: null }
        : { text: part.text, href: `/bao-cao/${report.id}/so-lieu/${part.figureId}` },
    );
  return {
    task: true,
    report: {
      id: report.id,
      unitName: report.unitName,
      unitCode: report.unitCode,
      isOffice: report.isOffice,
      periodName: report.period.name,
      span: `${formatDate(report.period.from)} – ${formatDate(report.period.to)}`,
      dueOn: report.period.dueOn,
      state: report.state,
      version: report.version,
      editVersion: report.editVersion,
      onBehalf: report.onBehalf,
      scanFileId: report.scanFileId,
      proposedOn: report.proposedAt && formatDate(todayInVietnam(report.proposedAt)),
      completeness: report.completeness,
      comparedWith: report.comparedWith,
      seal: report.seal && { ...report.seal, on: formatDate(todayInVietnam(report.seal.sealedAt)) },
      build: report.build,
      isOwn: report.unitCode === seat.unitCode,
      can: report.can,
      openFields: report.openFields,
      isUnopened:
        report.state === 'submitted' &&
        report.openedByOfficeAt === null &&
        report.can.steps.includes('accepted'),
    },
    sections: report.sections.map(({ id, title, titleEn, shortTitle, text }) => ({
      id,
      title: locale === 'en' && titleEn ? titleEn : title,
      shortTitle,
      state:
        text.trim() === ''
          ? ('unwritten' as const)
          : hasOpenCheck(id)
            ? ('look' as const)
            : ('done' as const),
    })),
    section: section && {
      id: section.id,
      title: locale === 'en' && section.titleEn ? section.titleEn : section.title,
      text: section.text,
      isWritten: section.isWritten,
      parts:
        section.isWritten || !section.draft
          ? [{ text: section.text, href: null }]
          : linked(section.draft.parts),
      draft: section.draft?.text ?? null,
      figures: [...lines.values()].filter(({ sectionId }) => sectionId === section.id),
    },
    gate,
    looseChecks: report.checks
      .filter(({ figureIds }) => figureIds.length === 0)
      .map((check) => checkLine(check, locale)),
    remarks: [...report.remarks].map((remark) => ({
      id: remark.id,
      field: remark.field,
      place: titles.get(remark.field) ?? findFigure(remark.field)?.label[locale] ?? remark.field,
      href: titles.has(remark.field)
        ? `?muc=${remark.field}`
        : remark.field === 'report'
          ? null
          : `/bao-cao/${report.id}/so-lieu/${remark.field}`,
      text: remark.text,
      on: formatDate(todayInVietnam(remark.madeAt)),
      answer: remark.answer,
    })),
    proposals: report.proposals,
    formerProposals: report.formerProposals,
    today: todayInVietnam(locals.now),
  };
};

const version = (form: FormData) =>
  textIn(form, 'editVersion') === '' ? {} : { editVersion: Number(textIn(form, 'editVersion')) };

export const actions: Actions = {
  async text({ request, locals, params }) {
    const form = await request.formData();
    const typed = { sectionId: textIn(form, 'sectionId'), text: textIn(form, 'text') };
    return submit(locals, typed, async () => ({
      savedSection: (await locals.run(setSection, { id: params.id, ...typed })).id,
    }));
  },
  async redraft({ request, locals, params }) {
    const form = await request.formData();
    return submit(locals, {}, async () => {
      await locals.run(redraftSection, { id: params.id, sectionId: textIn(form, 'sectionId') });
      return { redrafted: true as const };
    });
  },
  async zero({ request, locals, params }) {
    const form = await request.formData();
    return submit(locals, {}, async () => {
      await locals.run(setFigure, { id: params.id, figureId: textIn(form, 'figureId'), value: 0 });
      return { zeroed: true as const };
    });
  },
  async explain({ request, locals, params }) {
    const form = await request.formData();
    const typed = { check: textIn(form, 'check'), explanation: textIn(form, 'explanation') };
    return submit(locals, typed, async () => {
      await locals.run(answerWarning, { id: params.id, ...typed });
      return { explained: true as const };
    });
  },
  async answer({ request, locals, params }) {
    const form = await request.formData();
    const typed = { remarkId: textIn(form, 'remarkId'), answer: textIn(form, 'answer') };
    return submit(locals, typed, async () => {
      await locals.run(answerRemark, { id: params.id, ...typed });
      return { answered: true as const };
    });
  },
  async proposals({ request, locals, params }) {
    const form = await request.formData();
    const typed = { proposals: textIn(form, 'proposals') };
    const proposals = typed.proposals
      .split('\n')
      .map((line) => line.split('|').map((part) => part.trim()))
      .filter(([sentence]) => sentence)
      .map(([sentence = '', addressee = '']) => ({ sentence, addressee }));
    return submit(locals, typed, async () => {
      await locals.run(setProposals, { id: params.id, proposals });
      return { proposed: true as const };
    });
  },
  async propose({ locals, params }) {
    return submit(locals, {}, async () => {
      await locals.run(proposeReport, { id: params.id });
      return { handedIn: true as const };
    });
  },
  async withdraw({ locals, params }) {
    return submit(locals, {}, async () => {
      await locals.run(transitionReport, { id: params.id, to: 'withdrawn' });
      return { withdrawn: true as const };
    });
  },
  /** The office has begun to look: from now on the school cannot take the report back. */
  async opened({ locals, params }) {
    return submit(locals, {}, async () => {
      await locals.run(openSentReport, { id: params.id });
      return { opened: true as const };
    });
  },
  async accept({ request, locals, params }) {
    const form = await request.formData();
    return submit(locals, {}, async () => {
      await locals.run(transitionReport, { id: params.id, to: 'accepted', ...version(form) });
      redirect(303, `/bao-cao/${params.id}`);
    });
  },
};
