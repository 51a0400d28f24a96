// The reporter answers what was asked: a check that looks wrong, a remark of the office; and asks for another field.
import { defineCommand } from '#foundation/use-case/index.ts';
import { AppError, notFound } from '#shared/app-error.ts';
import { checkKey } from '../checks.ts';
import { sectionOfFigure } from '../report-form.ts';
import { answerRemarkInput, answerWarningInput, reopenFieldInput } from '../schemas.ts';
import { draftReport } from './report-draft.ts';
import { findReportForWriting, recordReportEvent, refuseSecretTexts } from './report-for-writing.ts';
import {
  deleteExplanation,
  selectRemarks,
  updateRemarkAnswer,
  updateReport,
  upsertExplanation,
} from './report-store.ts';

/** "Đúng, vì…": keeps the explanation with the numbers it explains. What is impossible cannot be explained. */
export const answerWarning = defineCommand({
  name: 'reports.answer_warning',
  input: answerWarningInput,
  async run(ctx, { id, check: asked, explanation }): Promise<{ check: string; explanation: string | null }> {
    const report = await findReportForWriting(ctx, id);
    const { checks } = await draftReport(ctx, report);
    const check = checks.find((one) => checkKey(one) === asked);
    if (!check) throw notFound('check');
    if (check.severity === 'blocks') throw new AppError('rule', 'check.cannot_be_explained');
    refuseSecretTexts([{ path: 'explanation', text: explanation ?? '' }]);
    const key = { periodId: report.periodId, unitId: report.unitId, checkKey: asked };
    ctx.defer(
      explanation === null
        ? deleteExplanation(ctx.tx, key)
        : upsertExplanation(ctx.tx, key, { explanation, by: ctx.actor.accountId, at: ctx.now }),
    );
    ctx.defer(updateReport(ctx.tx, report, {}, ctx.now));
    recordReportEvent(ctx, report, 'report.check_answered', { code: check.code });
    return { check: asked, explanation };
  },
});

export const answerRemark = defineCommand({
  name: 'reports.answer_remark',
  input: answerRemarkInput,
  async run(ctx, { id, remarkId, answer }): Promise<{ id: string; answer: string | null }> {
    const report = await findReportForWriting(ctx, id);
    const remark = (await selectRemarks(ctx.tx, report)).find((one) => one.id === remarkId);
    if (!remark) throw notFound('remark');
    refuseSecretTexts([{ path: 'answer', text: answer ?? '' }]);
    if (remark.aboutVersion !== report.stored.version) throw new AppError('rule', 'report.remark_closed');
    ctx.defer(updateRemarkAnswer(ctx.tx, remarkId, { text: answer, by: ctx.actor.accountId, at: ctx.now }));
    ctx.defer(updateReport(ctx.tx, report, {}, ctx.now));
    recordReportEvent(ctx, report, 'report.remark_answered', { field: remark.field });
    return { id: remarkId, answer };
  },
});

/** "Xin mở thêm": a returned report opens another field, with the reason on record for the office. */
export const reopenField = defineCommand({
  name: 'reports.reopen_field',
  input: reopenFieldInput,
  async run(ctx, { id, field, reason }): Promise<{ field: string; reason: string }> {
    const report = await findReportForWriting(ctx, id);
    if (report.state !== 'returned') throw new AppError('rule', 'report.all_fields_open');
    const isKnown =
      report.form.sections.some((section) => section.id === field) || sectionOfFigure(report.form, field);
    if (!isKnown) throw new AppError('not_found', 'report.field_unknown', { field });
    const fields = [...report.stored.reopenedFields.filter((one) => one.field !== field), { field, reason }];
    ctx.defer(updateReport(ctx.tx, report, { reopened_fields: JSON.stringify(fields) }, ctx.now));
    recordReportEvent(ctx, report, 'report.field_reopened', { field });
    return { field, reason };
  },
});
