// A report that is being written, whole: counted and typed figures, drafted and written texts, checks, remarks, and what
// stands between it and sending. The page shows it, the gate judges it, the seal freezes it.
import type { Ctx } from '#foundation/use-case/index.ts';
import type { Check } from '../checks.ts';
import type { Comparison } from '../comparison.ts';
import type { DraftedText } from '../drafting/paragraph.ts';
import { sameValue, type FigureCell } from '../figure-value.ts';
import { isOpen, type Proposal } from '../proposals.ts';
import { sectionsFor, type FormSection } from '../report-form.ts';
import { gateOf, openFields, type Gate, type Remark } from '../report-workflow.ts';
import type { PrintedActivity } from '../printing/list-annexes.ts';
import type { SealedContent, SealedProfile } from '../sealed-content.ts';
import type { EarlierCells, SealedReportContent } from '../sealed-report.ts';
import type { ComparedWith } from './earlier-values.ts';
import { formById, formOfPeriod, type StoredForm } from './forms.ts';
import { officeParts } from './office-draft.ts';
import type { OfficeBuild } from './office-builds.ts';
import type { OwnReport } from './report-for-acting.ts';
import {
  selectExplanations,
  selectProposalsOfUnits,
  selectRemarks,
  selectTexts,
  type StoredProposal,
  type StoredRemark,
} from './report-store.ts';
import { schoolParts } from './school-draft.ts';
import { findRemarkedContent } from './seal-store.ts';

export interface SectionDraft extends Pick<FormSection, 'id' | 'title' | 'shortTitle' | 'requiresText'> {
  /** As it would be sent. */
  readonly text: string;
  readonly isWritten: boolean;
  /** What the system would write; numbers in it open their rows. */
  readonly draft: DraftedText;
}

export interface RemarkOnReport extends Remark, StoredRemark {
  readonly answer: string | null;
}

export interface ReportDraft {
  readonly form: StoredForm;
  readonly cells: readonly FigureCell[];
  readonly comparisons: ReadonlyMap<string, Comparison>;
  readonly compared: ComparedWith | null;
  readonly sections: readonly SectionDraft[];
  readonly checks: readonly Check[];
  /** About the version that was sent last. */
  readonly remarks: readonly RemarkOnReport[];
  readonly formerRemarks: readonly StoredRemark[];
  readonly gate: Gate;
  /** Null: everything may be edited. */
  readonly openFields: ReadonlySet<string> | null;
  readonly proposals: readonly Proposal[];
  readonly formerProposals: readonly Proposal[];
  readonly profile: SealedProfile | null;
  readonly items: ReadonlyMap<string, readonly string[]>;
  /** The last build of an office's report; null for a school and before the first build. */
  readonly build: OfficeBuild | null;
  /** Of a school, for its annexes. */
  readonly activities: readonly PrintedActivity[];
  readonly earlier: EarlierCells | null;
}

/** A school's report that was returned: what is not open says what the last version said, whatever the journal says now. */
export interface Frozen {
  readonly content: SealedReportContent;
  readonly open: ReadonlySet<string>;
}

/** What one kind of report (school, office) adds to the common frame. */
export interface DraftParts {
  readonly cells: readonly FigureCell[];
  readonly comparisons: ReadonlyMap<string, Comparison>;
  readonly compared: ComparedWith | null;
  readonly checks: readonly Check[];
  readonly profile: SealedProfile | null;
  readonly items: ReadonlyMap<string, readonly string[]>;
  readonly build: OfficeBuild | null;
  readonly activities: readonly PrintedActivity[];
  readonly earlier: EarlierCells | null;
  draftOf(sectionId: string): DraftedText;
}

/** Everything of the draft as it stands now. One bundle of statements, however many figures. */
export async function draftReport(ctx: Ctx, report: OwnReport): Promise<ReportDraft> {
  const { period, unit, stored } = report;
  const [form, texts, explanations, remarks, proposals, remarked] = await Promise.all([
    stored ? formById(ctx, stored.formId) : formOfPeriod(ctx, period),
    selectTexts(ctx.tx, report),
    selectExplanations(ctx.tx, report),
    selectRemarks(ctx.tx, report),
    selectProposalsOfUnits(ctx.tx, [unit.id]),
    stored && stored.version > 0 ? findRemarkedContent(ctx.tx, report) : undefined,
  ]);
  const asked = proposalsOf(proposals, report);
  const formSections = sectionsFor(form, report.levels);
  const open = openFieldsIn(report, formSections, remarks);
  const frozen = open !== null && remarked ? { content: remarked, open } : null;
  const common = { form, explanations, frozen, ...asked };
  const parts = report.isOffice
    ? await officeParts(ctx, report, common)
    : await schoolParts(ctx, report, common);
  const sections = formSections.map(({ id, title, shortTitle, requiresText }): SectionDraft => {
    const draft = parts.draftOf(id);
    const written = frozen && !frozen.open.has(id) ? sealedText(frozen, id) : texts.get(id);
    return {
      id,
      title,
      shortTitle,
      requiresText,
      draft,
      text: written ?? draft.text,
      isWritten: written !== undefined,
    };
  });
  const round = currentRemarks(remarks, remarked ?? null, parts.cells, sections);
  return {
    form,
    cells: parts.cells,
    comparisons: parts.comparisons,
    compared: parts.compared,
    checks: parts.checks,
    profile: parts.profile,
    items: parts.items,
    build: parts.build,
    activities: parts.activities,
    earlier: parts.earlier,
    sections,
    remarks: round.current,
    formerRemarks: round.former,
    gate: gateOf({
      sections: formSections,
      texts: new Map(sections.map(({ id, text }) => [id, text])),
      checks: parts.checks,
      remarks: round.current,
    }),
    openFields: open,
    ...asked,
  };
}

export interface DraftCommon {
  readonly form: StoredForm;
  readonly explanations: ReadonlyMap<string, string>;
  readonly frozen: Frozen | null;
  readonly proposals: readonly Proposal[];
  readonly formerProposals: readonly Proposal[];
}

/** What the report asks now, and what became of what was asked before it. */
export function proposalsOf(all: readonly StoredProposal[], { period }: Pick<OwnReport, 'period'>) {
  const former = all.filter(
    ({ periodId, madeOn, answeredOn, ...proposal }) =>
      periodId !== period.id &&
      madeOn < period.to &&
      (isOpen(proposal) || (answeredOn !== null && answeredOn >= period.from)),
  );
  return {
    proposals: all.filter(({ periodId }) => periodId === period.id).map(withoutPlace),
    formerProposals: former.map(withoutPlace),
  };
}

function withoutPlace({ periodId: _, unitId: __, ...proposal }: StoredProposal): Proposal {
  return proposal;
}

function sealedText({ content }: Frozen, sectionId: string): string {
  return content.sections.find(({ id }) => id === sectionId)?.text ?? '';
}

/** Fields that may be changed now; null = all. An office builds its report again, so there everything opens. */
export function openFieldsIn(
  { state, stored, isOffice }: Pick<OwnReport, 'state' | 'stored' | 'isOffice'>,
  sections: readonly FormSection[],
  remarks: readonly StoredRemark[],
): ReadonlySet<string> | null {
  if (isOffice && state === 'returned') return null;
  return openFields(
    state,
    sections,
    remarks
      .filter(({ aboutVersion }) => aboutVersion === stored?.version)
      .map((remark) => ({ ...remark, isChanged: false })),
    stored?.reopenedFields.map(({ field }) => field),
  );
}

/** The newest round of remarks, held against what the report says now, and the rounds before it. */
export function currentRemarks(
  all: readonly StoredRemark[],
  sent: SealedContent | null,
  cells: readonly FigureCell[],
  sections: readonly { readonly id: string; readonly text: string }[],
): { current: RemarkOnReport[]; former: StoredRemark[] } {
  const newest = all.reduce((most, { aboutVersion }) => Math.max(most, aboutVersion), 0);
  const now = { figures: cells, sections };
  return {
    current: all
      .filter(({ aboutVersion }) => aboutVersion === newest)
      .map((remark) => ({ ...remark, isChanged: sent !== null && saysOtherwise(sent, now, remark.field) })),
    former: all.filter(({ aboutVersion }) => aboutVersion < newest),
  };
}

interface Said {
  readonly figures: readonly FigureCell[];
  readonly sections: readonly { readonly id: string; readonly text: string }[];
}

/** Whether a field holds something else than in the version that was sent. */
function saysOtherwise(before: Said, now: Said, field: string): boolean {
  const figureIn = (said: Said) => said.figures.find(({ id }) => id === field);
  const textIn = (said: Said) => said.sections.find(({ id }) => id === field)?.text ?? '';
  const [figure, former] = [figureIn(now), figureIn(before)];
  if (figure || former) {
    return !sameValue(figure?.reported ?? null, former?.reported ?? null);
  }
  return textIn(now) !== textIn(before);
}
