// Sending freezes a report: what it says, who says it and where the unit stands in the tree of that day.
import { createHash } from 'node:crypto';
import { markPeriodSealed } from '#features/journal/server/index.ts';
import { unitsOnDay } from '#foundation/organisation/server/index.ts';
import { lockPeriodDates } from '#foundation/periods/server/index.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import type { IsoDate } from '#shared/dates.ts';
import { canonicalContent } from '../seal.ts';
import type { SealedContent } from '../sealed-content.ts';
import type { SealedReportContent } from '../sealed-report.ts';
import { kindOfReport } from './forms.ts';
import type { ReportDraft } from './report-draft.ts';
import { countedDays, type OwnReport } from './report-for-acting.ts';
import { countsOf, type ReportForWriting } from './report-for-writing.ts';
import { paperOf } from './sealed-paper.ts';
import { updateReport } from './report-store.ts';
import { insertSeal } from './seal-store.ts';

export interface NewVersion {
  readonly version: number;
  readonly sha256: string;
  readonly sealedAt: Date;
}

/** The SHA-256 of a content; whoever holds the content can compute it again. */
export function sealOfContent(content: SealedContent): { text: string; sha256: string } {
  const text = canonicalContent(content);
  return { text, sha256: createHash('sha256').update(text).digest('hex') };
}

/** Writes the next version and what follows from it; the caller has decided that it may be sent. */
export async function sealReport(
  ctx: Ctx,
  report: ReportForWriting,
  draft: ReportDraft,
): Promise<NewVersion> {
  const { period, unit, stored } = report;
  const version = stored.version + 1;
  const { text, sha256 } = sealOfContent(await contentOf(ctx, report, draft));
  await insertSeal(ctx.tx, {
    periodId: report.periodId,
    unitId: report.unitId,
    unitCode: unit.code,
    version,
    sha256,
    text,
    figures: draft.cells,
    at: ctx.now,
    by: ctx.actor.accountId,
    byName: ctx.actor.name,
  });
  ctx.defer(
    updateReport(
      ctx.tx,
      report,
      {
        state: 'submitted',
        version,
        submitted_at: ctx.now,
        first_submitted_at: stored.firstSubmittedAt ?? ctx.now,
        opened_by_office_at: null,
        reopened_fields: '[]',
        ...countsOf(draft.cells),
      },
      ctx.now,
    ),
  );
  if (!report.isOffice) {
    await markPeriodSealed(ctx.tx, unit.id, countedDays(period), ctx.now);
    await lockPeriodDates(ctx, period.id);
  }
  return { version, sha256, sealedAt: ctx.now };
}

/** The content as it would be sealed now; also what a draft prints. */
export async function contentOf(
  ctx: Ctx,
  report: OwnReport,
  draft: ReportDraft,
): Promise<SealedReportContent> {
  const { period, unit, levels, stored } = report;
  const day = dayOfName(ctx, report);
  const {
    items: [named],
  } = await unitsOnDay(ctx.tx, { on: day, codes: [unit.code] });
  const parentCode = named?.parentCode ?? null;
  const [parents, paper] = await Promise.all([
    parentCode === null ? null : unitsOnDay(ctx.tx, { on: day, codes: [parentCode] }),
    paperOf(ctx, report, day),
  ]);
  const content: SealedContent = {
    unit: {
      code: unit.code,
      name: named?.name ?? unit.code,
      levels,
      parentCode,
      parentName: parents?.items[0]?.name ?? null,
    },
    period: {
      id: period.id,
      name: period.name,
      kind: kindOfReport(period),
      from: period.from,
      to: period.to,
      cutOffOn: period.cutOffOn,
    },
    formVersion: draft.form.version,
    enteredOnBehalf: stored?.onBehalf ?? false,
    profile: draft.profile,
    figures: draft.cells.map((cell) => {
      const items = draft.items.get(cell.id);
      return items !== undefined && cell.applicable && cell.reported !== null ? { ...cell, items } : cell;
    }),
    sections: draft.sections.map(({ id, title, text }) => ({ id, title: title.vi, text })),
    proposals: draft.proposals,
  };
  const { build } = draft;
  return build
    ? {
        ...content,
        paper,
        consolidation: build.consolidation,
        build: build.number,
        comparedPeriods: draft.compared?.periods ?? null,
      }
    : { ...content, paper, activities: draft.activities, earlier: draft.earlier };
}

/** The day whose name a unit bears: today, or its last day when it is closed. */
export function dayOfName(ctx: Pick<Ctx, 'today'>, { unit }: Pick<OwnReport, 'unit'>): IsoDate {
  return unit.closedOn !== null && unit.closedOn < ctx.today ? unit.closedOn : ctx.today;
}
