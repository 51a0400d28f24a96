// The paper of a report from its content alone: the same content and form always give the same paper.
import type { Annex, Block, OfficialDocument } from '#platform/documents/index.ts';
import type { IsoDate } from '#shared/dates.ts';
import { compareVietnamese } from '#shared/vietnamese-text.ts';
import type { Piece } from '../drafting/pattern.ts';
import type { ReportForm } from '../report-form.ts';
import { isOfficeContent, type SealedReportContent } from '../sealed-report.ts';
import { annexesInOrder } from './annex-frames.ts';
import { officeFiguresAnnex, schoolFiguresAnnex } from './figures-annex.ts';
import { activitiesAnnex, submissionsAnnex } from './list-annexes.ts';
import { reportDocument } from './report-document.ts';

export interface PaperOptions {
  /** The day of the seal; null while it is a draft. */
  readonly sealedOn: IsoDate | null;
  /** Drafted texts in parts, by section: their numbers open their rows in the preview. */
  readonly parts?: ReadonlyMap<string, readonly Piece[]>;
}

const DRAFT_MARK: Block = { kind: 'centred', text: 'BẢN NHÁP, CHƯA CHỐT SỐ LIỆU' };

/** Number and signature stay open: Văn thư and the head give them on paper. */
export function paperOfReport(
  content: SealedReportContent,
  form: ReportForm,
  { sealedOn, parts }: PaperOptions,
): OfficialDocument {
  const { paper, period } = content;
  const document = reportDocument({
    body: paper.body,
    periodName: periodInText(period.name),
    cutOffOn: period.cutOffOn,
    addressees: paper.addressees,
    plan: null,
    sections: content.sections.map((section) => {
      const linked = parts?.get(section.id);
      return linked === undefined ? section : { ...section, parts: linked };
    }),
    annexes: annexesOf(content, form),
    number: null,
    date: sealedOn,
    copies: [],
    filedBy: paper.shortName,
  });
  return sealedOn === null ? { ...document, body: [DRAFT_MARK, ...document.body] } : document;
}

/** `Báo cáo sơ kết 6 tháng đầu năm 2026` is printed as `6 tháng đầu năm 2026`. */
export function periodInText(name: string): string {
  const rest = name.replace(/^báo cáo\s+(?:sơ kết|tổng kết)?\s*/iu, '').trim();
  return rest === '' ? name : rest;
}

function annexesOf(content: SealedReportContent, form: ReportForm): readonly Annex[] {
  const { period, paper, figures } = content;
  const common = { form, periodName: periodInText(period.name), cutOffOn: period.cutOffOn };
  if (!isOfficeContent(content)) {
    return annexesInOrder({
      B1: schoolFiguresAnnex({ ...common, cells: figures, earlier: content.earlier }),
      B6: activitiesAnnex(content.activities),
    });
  }
  return annexesInOrder({
    B1: officeFiguresAnnex({
      ...common,
      consolidation: content.consolidation,
      periods: content.comparedPeriods,
      officeName: paper.shortName,
    }),
    B9: submissionsAnnex(content.consolidation, paper.dueOn, compareVietnamese),
  });
}
