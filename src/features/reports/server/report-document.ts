// The official paper of a report, as a model that the faces render outside the transaction.
import { defineQuery, type Ctx } from '#foundation/use-case/index.ts';
import type { OfficialDocument } from '#platform/documents/index.ts';
import { AppError } from '#shared/app-error.ts';
import { todayInVietnam } from '#shared/dates.ts';
import { paperOfReport } from '../printing/sealed-report-document.ts';
import { isEditable } from '../report-workflow.ts';
import type { SealedReportContent } from '../sealed-report.ts';
import { reportDocumentInput } from '../schemas.ts';
import { formById } from './forms.ts';
import { draftReport } from './report-draft.ts';
import { findReportForActing, type DeliveredReport, type OwnReport } from './report-for-acting.ts';
import { contentOf } from './seal-report.ts';
import { findSeal } from './seal-store.ts';

export interface ReportPaper {
  /** For the name of the file: `bao-cao-cu-chi-th-1-ban-2`. */
  readonly fileName: string;
  readonly isDraft: boolean;
  readonly document: OfficialDocument;
}

/** A version as it was sealed (the last one when none is named), or the draft, which says that it is one. */
export const getReportDocument = defineQuery({
  name: 'reports.get_document',
  input: reportDocumentInput,
  async run(ctx, { id, version }): Promise<ReportPaper> {
    const report = await findReportForActing(ctx, id);
    if (version === undefined && report.unit !== null && isEditable(report.state)) {
      return draftPaper(ctx, report);
    }
    return sealedPaper(ctx, report, version ?? newestVersion(report));
  },
});

async function draftPaper(ctx: Ctx, report: OwnReport): Promise<ReportPaper> {
  const draft = await draftReport(ctx, report);
  const content = await contentOf(ctx, report, draft);
  const untouched = draft.sections.filter(({ isWritten }) => !isWritten);
  return {
    fileName: `bao-cao-${report.unitCode}-ban-nhap`,
    isDraft: true,
    document: paperOfReport(content, draft.form, {
      sealedOn: null,
      parts: new Map(untouched.map(({ id, draft: drafted }) => [id, drafted.parts])),
    }),
  };
}

async function sealedPaper(
  ctx: Ctx,
  report: OwnReport | DeliveredReport,
  version: number,
): Promise<ReportPaper> {
  const { stored } = report;
  const seal = stored && (await findSeal(ctx.tx, report, version));
  if (!seal) throw new AppError('not_found', 'report.version_unknown', { version });
  const form = await formById(ctx, stored.formId);
  return {
    fileName: `bao-cao-${report.unitCode}-ban-${String(version)}`,
    isDraft: false,
    document: paperOfReport(seal.content as SealedReportContent, form, {
      sealedOn: todayInVietnam(seal.sealedAt),
    }),
  };
}

function newestVersion(report: OwnReport | DeliveredReport): number {
  return report.unit === null ? report.deliveredVersion : (report.stored?.version ?? 0);
}
