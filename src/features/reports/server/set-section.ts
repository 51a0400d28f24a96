// A person writes a part of the report, or gives it back to the system, which drafts it from the figures.
import { defineCommand } from '#foundation/use-case/index.ts';
import { AppError, type FieldProblem } from '#shared/app-error.ts';
import { sectionsFor } from '../report-form.ts';
import { textWarnings } from '../report-texts.ts';
import { sectionInput, setSectionInput } from '../schemas.ts';
import { draftReport } from './report-draft.ts';
import {
  findReportForWriting,
  recordReportEvent,
  refuseClosedField,
  refuseSecretTexts,
} from './report-for-writing.ts';
import { deleteText, updateReport, upsertText } from './report-store.ts';
import { openFieldsOf } from './set-figure.ts';

export interface ChangedSection {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly isWritten: boolean;
  readonly editVersion: number;
  /** Questions, not refusals: a pupil's name, a tip. */
  readonly warnings: readonly FieldProblem[];
}

/** An empty text is a text: the part is then empty on purpose. Null takes it back. */
export const setSection = defineCommand({
  name: 'reports.set_section',
  input: setSectionInput,
  async run(ctx, { id, sectionId, text, editVersion }): Promise<ChangedSection> {
    const report = await findReportForWriting(ctx, id, { editVersion });
    const section = sectionsFor(report.form, report.levels).find((one) => one.id === sectionId);
    if (!section) throw new AppError('not_found', 'report.section_unknown', { section: sectionId });
    refuseClosedField(await openFieldsOf(ctx, report), sectionId);
    const written = text === null ? [] : [{ path: 'text', text }];
    refuseSecretTexts(written);
    const key = { periodId: report.periodId, unitId: report.unitId, sectionId };
    ctx.defer(
      text === null
        ? deleteText(ctx.tx, key)
        : upsertText(ctx.tx, key, { text, by: ctx.actor.accountId, at: ctx.now }),
    );
    ctx.defer(updateReport(ctx.tx, report, {}, ctx.now));
    recordReportEvent(ctx, report, 'report.section_written', { sectionId, byHand: text !== null });
    const drafted =
      text ?? (await draftReport(ctx, report)).sections.find((one) => one.id === sectionId)?.draft.text;
    return {
      id: sectionId,
      title: section.title.vi,
      text: drafted ?? '',
      isWritten: text !== null,
      editVersion: report.stored.editVersion + 1,
      warnings: textWarnings(written),
    };
  },
});

/** "Soạn lại": the text of a person is let go, the drafted one stands in its place. */
export const redraftSection = defineCommand({
  name: 'reports.redraft_section',
  input: sectionInput,
  run: (ctx, { id, sectionId }): Promise<ChangedSection> =>
    setSection.run(ctx, { id, sectionId, text: null }),
});
