import { describe, expect, test } from 'vitest';
import type { Role } from '#foundation/accounts/actor.ts';
import { decide } from '#foundation/workflow/workflow.ts';
import { isEditable, PLAN_STATES, PLAN_TARGETS, PLAN_WORKFLOW, type PlanState } from './plan-workflow.ts';

const answerOf = (state: PlanState, to: (typeof PLAN_TARGETS)[number], role: Role, unmet: string[] = []) => {
  const decision = decide(PLAN_WORKFLOW, { state, to, roles: [role], unmet });
  return decision.ok ? decision.becomes : decision.code;
};

describe('the life of a plan', () => {
  test.each<[PlanState, (typeof PLAN_TARGETS)[number], Role, string]>([
    ['draft', 'proposed', 'coordinator', 'proposed'],
    ['draft', 'proposed', 'head', 'plan.not_coordinator'],
    ['proposed', 'proposed', 'coordinator', 'plan.already_proposed'],
    ['proposed', 'draft', 'coordinator', 'draft'],
    ['proposed', 'draft', 'head', 'draft'],
    ['draft', 'draft', 'head', 'plan.not_proposed'],
    ['draft', 'submitted', 'head', 'submitted'],
    ['proposed', 'submitted', 'head', 'submitted'],
    ['proposed', 'submitted', 'coordinator', 'plan.not_head'],
    ['submitted', 'submitted', 'head', 'plan.already_sent'],
    ['submitted', 'withdrawn', 'head', 'draft'],
    ['submitted', 'withdrawn', 'coordinator', 'plan.not_head'],
    ['submitted', 'returned', 'officer', 'returned'],
    ['submitted', 'accepted', 'office_leader', 'accepted'],
    ['submitted', 'accepted', 'head', 'plan.not_office'],
    ['draft', 'accepted', 'officer', 'plan.not_sent'],
    ['returned', 'proposed', 'coordinator', 'proposed'],
    ['returned', 'submitted', 'head', 'submitted'],
    ['returned', 'returned', 'officer', 'plan.already_returned'],
    ['accepted', 'returned', 'officer', 'returned'],
    ['accepted', 'withdrawn', 'head', 'plan.already_accepted'],
    ['accepted', 'proposed', 'coordinator', 'plan.already_accepted'],
    ['draft', 'proposed', 'reader', 'plan.not_coordinator'],
  ])('%s → %s by the %s: %s', (state, to, role, expected) => {
    expect(answerOf(state, to, role)).toBe(expected);
  });

  test('what is missing is told in the order in which it is mended', () => {
    const missing = ['plan.section_empty', 'plan.no_tasks', 'plan.remarks_open'];
    expect(answerOf('returned', 'submitted', 'head', missing)).toBe('plan.remarks_open');
    expect(answerOf('submitted', 'withdrawn', 'head', ['plan.already_viewed'])).toBe('plan.already_viewed');
    expect(answerOf('submitted', 'returned', 'officer', ['plan.remarks_missing'])).toBe(
      'plan.remarks_missing',
    );
  });

  test('every refusal has a word of its own, in every state, for every role', () => {
    const roles: Role[] = ['coordinator', 'head', 'officer', 'office_leader', 'reader'];
    const answers = PLAN_STATES.flatMap((state) =>
      PLAN_TARGETS.flatMap((to) => roles.map((role) => answerOf(state, to, role))),
    );
    expect(answers.filter((answer) => /wrong_state|not_yours/.test(answer))).toEqual([]);
  });

  test('what was handed in is changed by the head alone', () => {
    expect(PLAN_STATES.filter((state) => isEditable(state, ['coordinator']))).toEqual(['draft', 'returned']);
    expect(PLAN_STATES.filter((state) => isEditable(state, ['head']))).toEqual([
      'draft',
      'proposed',
      'returned',
    ]);
  });
});
