import { describe, expect, it } from 'vitest';
import type { Role } from '#foundation/accounts/actor.ts';
import { decide, stepsFrom } from '#foundation/workflow/workflow.ts';
import { figureOf } from './catalogue.ts';
import { runChecks } from './checks.ts';
import { cellOf } from './figure-value.ts';
import { defaultForm } from './report-form.ts';
import {
  gateOf,
  isEditable,
  OFFICE_REPORT,
  openFields,
  PAPER_REPORT,
  proposeProblem,
  REPORT_STATES,
  SCHOOL_REPORT,
  type Remark,
  type ReportState,
  type ReportTarget,
} from './report-workflow.ts';

const { sections } = defaultForm('mid');
const remark = (field: string, rest: Partial<Remark> = {}): Remark => ({
  field,
  text: 'Nêu số lượt cha mẹ học sinh.',
  answer: null,
  isChanged: false,
  ...rest,
});

describe('the steps of a school report', () => {
  it.each<[Role, ReportState, ReportTarget, readonly string[], string]>([
    ['head', 'draft', 'submitted', [], 'submitted'],
    ['head', 'not_started', 'submitted', ['report.gate_open'], 'report.gate_open'],
    ['head', 'draft', 'submitted', ['report.gate_open'], 'report.gate_open'],
    ['head', 'draft', 'submitted', ['report.gate_open', 'period.locked'], 'period.locked'],
    ['head', 'returned', 'submitted', ['report.remarks_open', 'report.gate_open'], 'report.remarks_open'],
    ['head', 'returned', 'submitted', [], 'submitted'],
    ['head', 'submitted', 'submitted', [], 'report.already_sent'],
    ['head', 'accepted', 'submitted', [], 'report.already_accepted'],
    ['head', 'submitted', 'withdrawn', [], 'draft'],
    ['head', 'submitted', 'withdrawn', ['report.already_viewed'], 'report.already_viewed'],
    ['head', 'draft', 'withdrawn', [], 'report.not_sent'],
    ['head', 'accepted', 'withdrawn', [], 'report.already_accepted'],
    ['coordinator', 'draft', 'submitted', [], 'report.not_head'],
    ['coordinator', 'not_started', 'draft', [], 'draft'],
    ['officer', 'draft', 'submitted', [], 'report.not_head'],
    ['officer', 'submitted', 'accepted', [], 'accepted'],
    ['officer', 'draft', 'accepted', [], 'report.not_sent'],
    ['officer', 'submitted', 'returned', [], 'returned'],
    ['officer', 'submitted', 'returned', ['report.remarks_missing'], 'report.remarks_missing'],
    ['officer', 'accepted', 'returned', [], 'returned'],
    ['officer', 'returned', 'returned', [], 'report.already_returned'],
    ['head', 'submitted', 'accepted', [], 'report.not_office'],
    ['head', 'submitted', 'returned', [], 'report.not_office'],
    ['guest', 'submitted', 'accepted', [], 'report.not_office'],
  ])('%s, %s → %s (open: %j): %s', (role, state, to, unmet, outcome) => {
    const decision = decide(SCHOOL_REPORT, { state, to, roles: [role], unmet });
    expect(decision.ok ? decision.becomes : decision.code).toBe(outcome);
  });

  it('a refusal names who can undo it', () => {
    expect(decide(SCHOOL_REPORT, { state: 'accepted', to: 'submitted', roles: ['head'] })).toMatchObject({
      who: ['officer', 'office_leader'],
    });
    expect(decide(SCHOOL_REPORT, { state: 'submitted', to: 'submitted', roles: ['head'] })).toMatchObject({
      who: ['head', 'officer', 'office_leader'],
    });
    expect(decide(SCHOOL_REPORT, { state: 'draft', to: 'submitted', roles: ['coordinator'] })).toMatchObject({
      kind: 'forbidden',
      who: ['head'],
    });
  });

  it('offers a reader nothing, in any state', () => {
    for (const state of REPORT_STATES)
      expect(stepsFrom(SCHOOL_REPORT, state, ['reader', 'guest', 'operator'])).toEqual([]);
  });

  it('is edited only before it is sent or when it came back', () => {
    expect(REPORT_STATES.filter(isEditable)).toEqual(['not_started', 'draft', 'returned']);
  });
});

describe('other reports', () => {
  it('the office sends a paper report for a school only with the scan', () => {
    const step = { state: 'draft', to: 'submitted', roles: ['officer'] } as const;
    expect(decide(PAPER_REPORT, step)).toEqual({ ok: true, becomes: 'submitted' });
    expect(decide(PAPER_REPORT, { ...step, unmet: ['report.scan_missing'] })).toMatchObject({
      code: 'report.scan_missing',
    });
    expect(decide(PAPER_REPORT, { ...step, roles: ['head'] })).toMatchObject({ code: 'report.not_office' });
  });

  it('the leader sends the consolidated report, the police confirm it', () => {
    const sent = { state: 'submitted', to: 'accepted' } as const;
    expect(decide(OFFICE_REPORT, { state: 'draft', to: 'submitted', roles: ['officer'] })).toMatchObject({
      code: 'report.not_leader',
      who: ['office_leader'],
    });
    expect(decide(OFFICE_REPORT, { state: 'draft', to: 'submitted', roles: ['office_leader'] }).ok).toBe(
      true,
    );
    expect(decide(OFFICE_REPORT, { ...sent, roles: ['reviewer'] }).ok).toBe(true);
    expect(decide(OFFICE_REPORT, { ...sent, roles: ['officer'] })).toMatchObject({
      code: 'report.not_receiver',
    });
  });
});

describe('the gate', () => {
  const written = new Map(sections.map((section) => [section.id, 'Có nội dung.'] as const));
  const gate = (changes: Partial<Parameters<typeof gateOf>[0]> = {}) =>
    gateOf({ sections, texts: written, checks: [], remarks: [], ...changes });

  it('is free when all is written', () => {
    expect(gate()).toEqual({ items: [], blocking: 0, toLookAt: 0, refusals: [] });
  });

  it('is held by the part that must be written, not by the others', () => {
    const held = gate({ texts: new Map([...written, ['III', '  '], ['IV', '']]) });
    expect(held.items).toEqual([
      { code: 'gate.section_empty', severity: 'blocks', field: 'III', check: null },
      { code: 'gate.section_empty', severity: 'look', field: 'IV', check: null },
    ]);
    expect(held.refusals).toEqual([{ code: 'report.gate_open', params: { section: 'III' } }]);
  });

  it('lets a report with unknown figures pass, with a look', () => {
    const checks = runChecks([
      cellOf(figureOf('fig.pr.banner'), ['primary'], null),
      cellOf(figureOf('fig.in.law'), ['primary'], null),
    ]);
    expect(gate({ checks })).toMatchObject({ blocking: 0, toLookAt: 2, refusals: [] });
  });

  it('is held by an impossible number', () => {
    const checks = runChecks([cellOf(figureOf('fig.cm.staff'), ['primary'], { num: 50, den: 48 })]);
    expect(gate({ checks }).items[0]).toMatchObject({ field: 'fig.cm.staff', severity: 'blocks' });
    expect(gate({ checks }).refusals).toEqual([
      { code: 'figure.above_expected', params: { num: 50, den: 48 } },
    ]);
  });

  it('is held by every remark without an answer', () => {
    const remarks = [
      remark('II.2'),
      remark('fig.pr.radio', { isChanged: true }),
      remark('III', { answer: 'Đã nêu nguyên nhân.' }),
      remark('IV', { answer: ' ' }),
    ];
    const held = gate({ remarks });
    expect(held.items.map(({ field }) => field)).toEqual(['II.2', 'IV']);
    expect(held.refusals).toEqual([{ code: 'report.remarks_open', params: { count: 2 } }]);
  });

  it('also stands before the coordinator who hands the draft to the head', () => {
    expect(proposeProblem('draft', ['coordinator'], gate())).toBeNull();
    expect(proposeProblem('draft', ['coordinator'], gate({ texts: new Map() }))).toBe('report.gate_open');
    expect(proposeProblem('submitted', ['coordinator'], gate())).toBe('report.already_sent');
    expect(proposeProblem('accepted', ['coordinator'], gate())).toBe('report.already_accepted');
    expect(proposeProblem('draft', ['head'], gate())).toBe('report.not_coordinator');
  });
});

describe('what is open in a returned report', () => {
  it('only the fields with a remark, their part and what was opened on request', () => {
    const open = openFields('returned', sections, [remark('fig.pr.radio'), remark('III')], ['fig.pr.banner']);
    expect([...(open ?? [])].toSorted()).toEqual(['II.2', 'III', 'fig.pr.banner', 'fig.pr.radio']);
  });

  it('a remark on a part opens its figures', () => {
    expect(openFields('returned', sections, [remark('II.6')])?.has('fig.fest.people')).toBe(true);
  });

  it('everything when the remark is about the whole, and in a draft; nothing once sent', () => {
    expect(openFields('returned', sections, [remark('report')])).toBeNull();
    expect(openFields('draft', sections, [])).toBeNull();
    expect(openFields('submitted', sections, [])).toEqual(new Set());
  });
});
