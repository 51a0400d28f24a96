// The life of a report: who may do which step, and what stands in the way. Pages, API and refusals use these tables.
import type { Role } from '#foundation/accounts/actor.ts';
import { defineWorkflow, type Workflow } from '#foundation/workflow/workflow.ts';
import { isOpenCheck, type Check } from './checks.ts';
import type { FormSection } from './report-form.ts';

export const REPORT_STATES = ['not_started', 'draft', 'submitted', 'returned', 'accepted'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** What may be asked of a report; `withdrawn` leads back to `draft`. */
export const REPORT_TARGETS = ['draft', 'submitted', 'returned', 'accepted', 'withdrawn'] as const;
export type ReportTarget = (typeof REPORT_TARGETS)[number];

export type ReportWorkflow = Workflow<ReportState, ReportTarget, Role>;

const OFFICE: readonly Role[] = ['officer', 'office_leader'];
const SENDING_NEEDS = ['period.locked', 'report.remarks_open', 'report.gate_open', 'figure.above_expected'];

const WRONG_STATE: ReportWorkflow['wrongState'] = {
  not_started: { withdrawn: 'report.not_sent', returned: 'report.not_sent', accepted: 'report.not_sent' },
  draft: { withdrawn: 'report.not_sent', returned: 'report.not_sent', accepted: 'report.not_sent' },
  submitted: { submitted: 'report.already_sent', draft: 'report.already_sent' },
  returned: {
    withdrawn: 'report.not_sent',
    accepted: 'report.not_sent',
    returned: 'report.already_returned',
  },
  accepted: {
    submitted: 'report.already_accepted',
    accepted: 'report.already_accepted',
    withdrawn: 'report.already_accepted',
    draft: 'report.already_accepted',
  },
};

/** A school's report: the coordinator writes, the head sends, the office returns or accepts. */
export const SCHOOL_REPORT: ReportWorkflow = defineWorkflow<ReportState, ReportTarget, Role>({
  name: 'report',
  states: REPORT_STATES,
  transitions: [
    { from: ['not_started'], to: 'draft', by: ['coordinator', 'head'], needs: ['period.locked'] },
    { from: ['not_started', 'draft', 'returned'], to: 'submitted', by: ['head'], needs: SENDING_NEEDS },
    {
      from: ['submitted'],
      to: 'withdrawn',
      becomes: 'draft',
      by: ['head'],
      needs: ['report.already_viewed'],
    },
    { from: ['submitted', 'accepted'], to: 'returned', by: OFFICE, needs: ['report.remarks_missing'] },
    { from: ['submitted'], to: 'accepted', by: OFFICE },
  ],
  wrongState: WRONG_STATE,
  wrongRole: {
    submitted: 'report.not_head',
    withdrawn: 'report.not_head',
    returned: 'report.not_office',
    accepted: 'report.not_office',
  },
});

/** "Nhập thay": a school without an account sends paper; the office types it and keeps the scan with the head's signature. */
export const PAPER_REPORT: ReportWorkflow = defineWorkflow<ReportState, ReportTarget, Role>({
  name: 'report',
  states: REPORT_STATES,
  transitions: [
    { from: ['not_started'], to: 'draft', by: OFFICE, needs: ['period.locked'] },
    {
      from: ['not_started', 'draft', 'returned'],
      to: 'submitted',
      by: OFFICE,
      needs: ['report.scan_missing', ...SENDING_NEEDS],
    },
    { from: ['submitted'], to: 'withdrawn', becomes: 'draft', by: OFFICE },
    { from: ['submitted', 'accepted'], to: 'returned', by: OFFICE, needs: ['report.remarks_missing'] },
    { from: ['submitted'], to: 'accepted', by: OFFICE },
  ],
  wrongState: WRONG_STATE,
  wrongRole: { submitted: 'report.not_office' },
});

/** The office's consolidated report: the officer writes, the leader sends, the receivers (police, Front) confirm. */
export const OFFICE_REPORT: ReportWorkflow = defineWorkflow<ReportState, ReportTarget, Role>({
  name: 'report',
  states: REPORT_STATES,
  transitions: [
    { from: ['not_started'], to: 'draft', by: OFFICE },
    {
      from: ['not_started', 'draft', 'returned'],
      to: 'submitted',
      by: ['office_leader'],
      needs: ['report.remarks_open', 'report.gate_open', 'figure.above_expected'],
    },
    {
      from: ['submitted'],
      to: 'withdrawn',
      becomes: 'draft',
      by: ['office_leader'],
      needs: ['report.already_viewed'],
    },
    {
      from: ['submitted', 'accepted'],
      to: 'returned',
      by: ['office_leader', 'reviewer', 'guest'],
      needs: ['report.remarks_missing'],
    },
    { from: ['submitted'], to: 'accepted', by: ['reviewer', 'guest'] },
  ],
  wrongState: WRONG_STATE,
  wrongRole: {
    submitted: 'report.not_leader',
    withdrawn: 'report.not_leader',
    accepted: 'report.not_receiver',
  },
});

/** Text and figures change only here; a report that is not started becomes a draft with the first entry. */
export function isEditable(state: ReportState): boolean {
  return state === 'not_started' || state === 'draft' || state === 'returned';
}

/** What the office said about one field: `fig.pr.news`, `II.2`, or `report` for the whole. */
export interface Remark {
  readonly field: string;
  readonly text: string;
  readonly answer: string | null;
  /** The field holds something else than in the version the remark is about. */
  readonly isChanged: boolean;
}

/** A remark is answered in words, or by the change it asked for. */
export function isAnswered(remark: Remark): boolean {
  return remark.isChanged || (remark.answer ?? '').trim() !== '';
}

/**
 * Which fields a returned report shows open: those with a remark (a part opens its figures, too) and those the office
 * opened on request; everything when a remark is about the whole. Null = all fields are open.
 */
export function openFields(
  state: ReportState,
  sections: readonly FormSection[],
  remarks: readonly Remark[],
  openedOnRequest: readonly string[] = [],
): ReadonlySet<string> | null {
  if (state !== 'returned') return isEditable(state) ? null : new Set();
  const known = new Set(sections.flatMap((section) => [section.id, ...section.figureIds]));
  const named = [...remarks.map((remark) => remark.field), ...openedOnRequest];
  if (named.length === 0 || named.some((field) => !known.has(field))) return null;
  const open = new Set(named);
  for (const section of sections) {
    if (named.includes(section.id)) section.figureIds.forEach((id) => open.add(id));
    // A number that changes is told in the text of its part.
    if (section.figureIds.some((id) => named.includes(id))) open.add(section.id);
  }
  return open;
}

export interface GateItem {
  readonly code: 'gate.section_empty' | 'gate.remark_open' | 'gate.check';
  readonly severity: 'blocks' | 'look';
  /** Where to go: a part or a figure. */
  readonly field: string;
  readonly check: Check | null;
}

export interface Gate {
  readonly items: readonly GateItem[];
  readonly blocking: number;
  readonly toLookAt: number;
  /** What keeps the report from being sent, with the words' parameters; the codes are for `decide`. */
  readonly refusals: readonly GateRefusal[];
}

export interface GateRefusal {
  readonly code: 'report.remarks_open' | 'report.gate_open' | 'figure.above_expected';
  readonly params: Readonly<Record<string, number | string>>;
}

export interface GateInput {
  readonly sections: readonly FormSection[];
  /** By part: the text as it would be sent. */
  readonly texts: ReadonlyMap<string, string>;
  readonly checks: readonly Check[];
  readonly remarks: readonly Remark[];
}

/** What is between the report and sending it: what must be done first, then what deserves a look. */
export function gateOf({ sections, texts, checks, remarks }: GateInput): Gate {
  const empty = sections.filter((section) => (texts.get(section.id) ?? '').trim() === '');
  const sectionItems = empty.map((section): GateItem => ({
    code: 'gate.section_empty',
    severity: section.requiresText ? 'blocks' : 'look',
    field: section.id,
    check: null,
  }));
  const remarkItems = remarks
    .filter((remark) => !isAnswered(remark))
    .map((remark): GateItem => ({
      code: 'gate.remark_open',
      severity: 'blocks',
      field: remark.field,
      check: null,
    }));
  const checkItems = checks.filter(isOpenCheck).map((check): GateItem => ({
    code: 'gate.check',
    severity: check.severity,
    field: check.figureIds[0] ?? 'report',
    check,
  }));
  const all = [...remarkItems, ...sectionItems, ...checkItems];
  const items = [...all.filter(blocks), ...all.filter((item) => !blocks(item))];
  const blocking = all.filter(blocks).length;
  return { items, blocking, toLookAt: all.length - blocking, refusals: refusalsOf(items) };
}

// One refusal of each kind: the first thing that a person should do about it.
function refusalsOf(items: readonly GateItem[]): readonly GateRefusal[] {
  const blocking = items.filter(blocks);
  const remarks = blocking.filter(({ code }) => code === 'gate.remark_open');
  const section = blocking.find(({ code }) => code === 'gate.section_empty');
  const check = blocking.find(({ code }) => code === 'gate.check')?.check;
  return [
    ...(remarks.length > 0
      ? [{ code: 'report.remarks_open', params: { count: remarks.length } } as const]
      : []),
    ...(section === undefined
      ? []
      : [{ code: 'report.gate_open', params: { section: section.field } } as const]),
    ...(check ? [{ code: 'figure.above_expected', params: check.params } as const] : []),
  ];
}

/**
 * "Trình": the coordinator hands the draft to the head. The state stays `draft`; only the head is told.
 * Null when it may be done.
 */
export function proposeProblem(state: ReportState, roles: readonly Role[], gate: Gate): string | null {
  if (!roles.includes('coordinator') && !roles.includes('officer')) return 'report.not_coordinator';
  if (!isEditable(state)) return state === 'accepted' ? 'report.already_accepted' : 'report.already_sent';
  return gate.refusals[0]?.code ?? null;
}

function blocks(item: GateItem): boolean {
  return item.severity === 'blocks';
}
