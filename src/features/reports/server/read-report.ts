// One report as people see it: the draft while it is written, the seal once it is sent, the delivered version for
// receivers outside the line.
import { defineQuery, type Ctx } from '#foundation/use-case/index.ts';
import { stepsFrom } from '#foundation/workflow/workflow.ts';
import type { IsoDate } from '#shared/dates.ts';
import type { Level } from '#shared/figure-definition.ts';
import { versionOnDay } from '#foundation/organisation/server/index.ts';
import { checkKey, runChecks, type Check } from '../checks.ts';
import type { Comparison } from '../comparison.ts';
import type { Consolidation, RolledFigure } from '../consolidation.ts';
import type { DraftedText } from '../drafting/paragraph.ts';
import { completenessOf, type Completeness, type FigureCell } from '../figure-value.ts';
import type { Proposal } from '../proposals.ts';
import { isEditable, type Gate, type ReportState, type ReportTarget } from '../report-workflow.ts';
import type { SealedProfile } from '../sealed-content.ts';
import { isOfficeContent } from '../sealed-report.ts';
import { reportIdInput } from '../schemas.ts';
import { mayConfirmDelivery } from '../policy.ts';
import { isReportLate } from './list-reports.ts';
import { earlierValuesOf, type ComparedWith } from './earlier-values.ts';
import { formById, type StoredForm } from './forms.ts';
import { currentRemarks, draftReport, proposalsOf, type RemarkOnReport } from './report-draft.ts';
import { comparisonsOf } from './school-draft.ts';
import { findReportForActing, type DeliveredReport, type OwnReport } from './report-for-acting.ts';
import { mayEnterOnBehalf, writerRoles } from './report-for-writing.ts';
import {
  selectExplanations,
  selectProposalsOfUnits,
  selectRemarks,
  type ReopenedField,
  type StoredRemark,
  type StoredReport,
} from './report-store.ts';
import { dayOfName } from './seal-report.ts';
import { findRemarkedContent, findSeal, type StoredDelivery, type StoredSeal } from './seal-store.ts';

export interface FigureView extends FigureCell {
  readonly sectionId: string;
  readonly comparison: Comparison | null;
  /** Of an office's report: how the value came about. */
  readonly rolled: RolledFigure | null;
}

export interface SectionView {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string;
  readonly shortTitle: string;
  readonly requiresText: boolean;
  readonly text: string;
  /** Written by a person; otherwise drafted from the figures. */
  readonly isWritten: boolean;
  /** What the system would write now; null once the report is sent. */
  readonly draft: DraftedText | null;
}

export interface CheckView extends Check {
  readonly key: string;
}

export interface SealView {
  readonly version: number;
  readonly sha256: string;
  readonly sealedAt: Date;
  readonly sealedBy: string;
}

export interface BuildView extends Pick<Consolidation, 'included' | 'missing' | 'late'> {
  /** Null where only the sealed content is known. */
  readonly number: number;
  readonly builtAt: Date | null;
}

export interface ReportView {
  readonly id: string;
  readonly periodId: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly levels: readonly Level[];
  readonly isOffice: boolean;
  readonly period: ReportPeriod;
  readonly state: ReportState;
  readonly version: number;
  readonly editVersion: number;
  readonly formVersion: number;
  readonly onBehalf: boolean;
  readonly scanFileId: string | null;
  readonly late: boolean;
  readonly proposedAt: Date | null;
  readonly submittedAt: Date | null;
  readonly acceptedAt: Date | null;
  readonly openedByOfficeAt: Date | null;
  readonly profile: SealedProfile | null;
  readonly figures: readonly FigureView[];
  readonly completeness: Completeness;
  readonly sections: readonly SectionView[];
  readonly comparedWith: ComparedWith | null;
  readonly checks: readonly CheckView[];
  /** Null once the report is sent. */
  readonly gate: Gate | null;
  /** Fields that may be edited; null = all. */
  readonly openFields: readonly string[] | null;
  readonly reopenedFields: readonly ReopenedField[];
  readonly remarks: readonly RemarkOnReport[];
  readonly formerRemarks: readonly StoredRemark[];
  readonly proposals: readonly Proposal[];
  readonly formerProposals: readonly Proposal[];
  readonly seal: SealView | null;
  readonly build: BuildView | null;
  readonly deliveries: readonly StoredDelivery[];
  readonly can: ReportCan;
}

export interface ReportPeriod {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly ownerCode: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly cutOffOn: IsoDate;
  readonly dueOn: IsoDate;
}

export interface ReportCan {
  readonly edit: boolean;
  readonly propose: boolean;
  /** Steps of the workflow for the roles of the actor, conditions aside. */
  readonly steps: readonly ReportTarget[];
  readonly enterOnBehalf: boolean;
  readonly consolidate: boolean;
  readonly confirmDelivery: boolean;
}

export const getReport = defineQuery({
  name: 'reports.get_report',
  input: reportIdInput,
  async run(ctx, { id }): Promise<ReportView> {
    const report = await findReportForActing(ctx, id);
    if (report.unit === null) return deliveredView(ctx, report);
    return isEditable(report.state) ? draftView(ctx, report) : sealedView(ctx, report);
  },
});

async function draftView(ctx: Ctx, report: OwnReport): Promise<ReportView> {
  const [draft, seals, name] = await Promise.all([
    draftReport(ctx, report),
    report.stored && report.stored.version > 0 ? findSeal(ctx.tx, report, report.stored.version) : null,
    nameOf(ctx, report),
  ]);
  const { build } = draft;
  const places = placesIn(draft.form.sections);
  const rolled = new Map(build?.consolidation.figures.map((figure) => [figure.id, figure]));
  return {
    ...frameOf(ctx, report),
    unitName: name,
    formVersion: draft.form.version,
    profile: draft.profile,
    figures: draft.cells.map((cell) => ({
      ...cell,
      sectionId: places.get(cell.id) ?? '',
      comparison: draft.comparisons.get(cell.id) ?? null,
      rolled: rolled.get(cell.id) ?? null,
    })),
    completeness: completenessOf(draft.cells),
    sections: draft.sections.map(({ title, shortTitle, ...section }) => ({
      ...section,
      title: title.vi,
      titleEn: title.en,
      shortTitle: shortTitle.vi,
    })),
    comparedWith: draft.compared,
    checks: draft.checks.map(withKey),
    gate: draft.gate,
    openFields: draft.openFields && [...draft.openFields],
    remarks: draft.remarks,
    formerRemarks: draft.formerRemarks,
    proposals: draft.proposals,
    formerProposals: draft.formerProposals,
    seal: seals ? sealView(seals) : null,
    build: build && {
      number: build.number,
      builtAt: build.builtAt,
      included: build.consolidation.included,
      missing: build.consolidation.missing,
      late: build.consolidation.late,
    },
  };
}

async function sealedView(ctx: Ctx, report: OwnReport): Promise<ReportView> {
  const { stored, period, unit } = report;
  if (stored === null) throw new Error('a report that was sent is stored');
  const [seal, form, explanations, remarks, remarked, proposals, earlier] = await Promise.all([
    sealOf(ctx, stored, stored.version),
    formById(ctx, stored.formId),
    selectExplanations(ctx.tx, report),
    selectRemarks(ctx.tx, report),
    findRemarkedContent(ctx.tx, report),
    selectProposalsOfUnits(ctx.tx, [unit.id]),
    earlierValuesOf(ctx, period, unit),
  ]);
  const { content } = seal;
  const round = currentRemarks(remarks, remarked ?? null, content.figures, content.sections);
  const comparisons = isOfficeContent(content)
    ? rolledComparisons(content.consolidation)
    : comparisonsOf(content.figures, earlier.compared, earlier.comparedValues);
  const checks = isOfficeContent(content)
    ? []
    : runChecks(content.figures, {
        ...(content.profile && {
          headCounts: { pupils: content.profile.pupils, staff: content.profile.staff },
        }),
        modelsBefore: earlier.modelsBefore,
        ...(earlier.halfYear && { halfYear: earlier.halfYear }),
        explanations,
      });
  return {
    ...frameOf(ctx, report),
    ...contentView(seal, form, comparisons),
    comparedWith: earlier.compared,
    checks: checks.map(withKey),
    remarks: round.current,
    formerRemarks: round.former,
    // The sentences as they were sealed; what became of them as it is today.
    ...proposalsOf(proposals, report),
  };
}

async function deliveredView(ctx: Ctx, report: DeliveredReport): Promise<ReportView> {
  const [seal, form] = await Promise.all([
    sealOf(ctx, report.stored, report.deliveredVersion),
    formById(ctx, report.stored.formId),
  ]);
  const { content } = seal;
  const comparisons = isOfficeContent(content)
    ? rolledComparisons(content.consolidation)
    : new Map<string, Comparison>();
  return {
    ...frameOf(ctx, report),
    ...contentView(seal, form, comparisons),
    version: report.deliveredVersion,
    comparedWith: null,
    checks: [],
    remarks: [],
    formerRemarks: [],
    proposals: content.proposals,
    formerProposals: [],
  };
}

/** What every view of a report shares: its place, its dates, and what the actor may do with it. */
function frameOf(ctx: Ctx, report: OwnReport | DeliveredReport) {
  const { id, period, stored, state, roles, workflow, isOffice, unit, deliveries } = report;
  const steps = stepsFrom(workflow, state, roles);
  const writes = writerRoles(report).some((role) => roles.includes(role));
  const isOwnOffice = isOffice && unit !== null;
  return {
    id,
    periodId: period.id,
    unitCode: report.unitCode,
    levels: unit === null ? [] : report.levels,
    isOffice,
    period: {
      id: period.id,
      name: period.name,
      kind: period.kind,
      ownerCode: period.ownerCode,
      from: period.from,
      to: period.to,
      cutOffOn: period.cutOffOn,
      dueOn: period.dueOn,
    },
    state,
    version: stored?.version ?? 0,
    editVersion: stored?.editVersion ?? 0,
    onBehalf: stored?.onBehalf ?? false,
    scanFileId: stored?.scanFileId ?? null,
    late: isReportLate(ctx, period, stored),
    proposedAt: stored?.proposedAt ?? null,
    submittedAt: stored?.submittedAt ?? null,
    acceptedAt: stored?.acceptedAt ?? null,
    openedByOfficeAt: stored?.openedByOfficeAt ?? null,
    reopenedFields: stored?.reopenedFields ?? [],
    deliveries,
    can: {
      edit: isEditable(state) && writes,
      propose:
        isEditable(state) && (roles.includes('coordinator') || (isOwnOffice && roles.includes('officer'))),
      steps,
      enterOnBehalf: mayEnterOnBehalf(report),
      consolidate: isOwnOffice && isEditable(state) && writes,
      confirmDelivery: deliveries.some(
        ({ confirmedAt, version, recipientUnitId }) =>
          confirmedAt === null &&
          version === stored?.version &&
          mayConfirmDelivery(ctx.actor, recipientUnitId),
      ),
    } satisfies ReportCan,
  };
}

function contentView(seal: StoredSeal, form: StoredForm, comparisons: ReadonlyMap<string, Comparison>) {
  const { content } = seal;
  const places = placesIn(form.sections);
  const parts = new Map(form.sections.map((section) => [section.id, section]));
  const consolidation = isOfficeContent(content) ? content.consolidation : null;
  const rolled = new Map(consolidation?.figures.map((figure) => [figure.id, figure]));
  return {
    unitName: content.unit.name,
    formVersion: content.formVersion,
    profile: content.profile,
    figures: content.figures.map((cell) => ({
      ...cell,
      sectionId: places.get(cell.id) ?? '',
      comparison: comparisons.get(cell.id) ?? null,
      rolled: rolled.get(cell.id) ?? null,
    })),
    completeness: completenessOf(content.figures),
    sections: content.sections.map(({ id, title, text }) => ({
      id,
      title,
      titleEn: parts.get(id)?.title.en ?? title,
      shortTitle: parts.get(id)?.shortTitle.vi ?? title,
      requiresText: parts.get(id)?.requiresText ?? false,
      text,
      isWritten: true,
      draft: null,
    })),
    gate: null,
    openFields: [],
    seal: sealView(seal),
    build: isOfficeContent(content)
      ? {
          number: content.build,
          builtAt: null,
          included: content.consolidation.included,
          missing: content.consolidation.missing,
          late: content.consolidation.late,
        }
      : null,
  };
}

async function sealOf(ctx: Ctx, { periodId, unitId }: StoredReport, version: number): Promise<StoredSeal> {
  const seal = await findSeal(ctx.tx, { periodId, unitId }, version);
  if (!seal) throw new Error(`version ${String(version)} of a report has no seal`);
  return seal;
}

async function nameOf(ctx: Ctx, { unit }: OwnReport): Promise<string> {
  const day = dayOfName(ctx, { unit });
  return (await versionOnDay(ctx.tx, unit.id, day))?.name ?? unit.code;
}

function placesIn(sections: StoredForm['sections']): ReadonlyMap<string, string> {
  return new Map(
    sections.flatMap(({ id, figureIds }) => figureIds.map((figureId) => [figureId, id] as const)),
  );
}

function rolledComparisons(consolidation: Consolidation): ReadonlyMap<string, Comparison> {
  return new Map(
    consolidation.figures.flatMap(({ id, comparison }) =>
      comparison === null ? [] : [[id, comparison.result] as const],
    ),
  );
}

function withKey(check: Check): CheckView {
  return { ...check, key: checkKey(check) };
}

function sealView({ version, sha256, sealedAt, sealedByName }: StoredSeal): SealView {
  return { version, sha256, sealedAt, sealedBy: sealedByName };
}
