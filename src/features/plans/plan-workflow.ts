// The life of a plan: who may do which step, and what stands in the way. Pages, API and refusals use this table.
import type { Role } from '#foundation/accounts/actor.ts';
import { defineWorkflow, type Workflow } from '#foundation/workflow/workflow.ts';

/** As stored; a unit that has no plan is "not started" and has no row. */
export const PLAN_STATES = ['draft', 'proposed', 'submitted', 'returned', 'accepted'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** What may be asked of a plan. `submitted` = the head approves and sends; `withdrawn` leads back to `draft`. */
export const PLAN_TARGETS = ['draft', 'proposed', 'submitted', 'returned', 'accepted', 'withdrawn'] as const;
export type PlanTarget = (typeof PLAN_TARGETS)[number];

const OFFICE: readonly Role[] = ['officer', 'office_leader'];
const SENDING_NEEDS = ['plan.remarks_open', 'plan.no_tasks', 'plan.section_empty'];

export const PLAN_WORKFLOW: Workflow<PlanState, PlanTarget, Role> = defineWorkflow<
  PlanState,
  PlanTarget,
  Role
>({
  name: 'plan',
  states: PLAN_STATES,
  transitions: [
    { from: ['draft', 'returned'], to: 'proposed', by: ['coordinator'], needs: SENDING_NEEDS },
    // The head gives it back to be worked on, or the coordinator takes it back.
    { from: ['proposed'], to: 'draft', by: ['coordinator', 'head'] },
    { from: ['draft', 'proposed', 'returned'], to: 'submitted', by: ['head'], needs: SENDING_NEEDS },
    { from: ['submitted'], to: 'withdrawn', becomes: 'draft', by: ['head'], needs: ['plan.already_viewed'] },
    { from: ['submitted', 'accepted'], to: 'returned', by: OFFICE, needs: ['plan.remarks_missing'] },
    { from: ['submitted'], to: 'accepted', by: OFFICE },
  ],
  wrongState: {
    draft: {
      draft: 'plan.not_proposed',
      withdrawn: 'plan.not_sent',
      returned: 'plan.not_sent',
      accepted: 'plan.not_sent',
    },
    proposed: {
      proposed: 'plan.already_proposed',
      withdrawn: 'plan.not_sent',
      returned: 'plan.not_sent',
      accepted: 'plan.not_sent',
    },
    submitted: {
      draft: 'plan.already_sent',
      proposed: 'plan.already_sent',
      submitted: 'plan.already_sent',
    },
    returned: {
      draft: 'plan.not_proposed',
      withdrawn: 'plan.not_sent',
      returned: 'plan.already_returned',
      accepted: 'plan.not_sent',
    },
    accepted: {
      draft: 'plan.already_accepted',
      proposed: 'plan.already_accepted',
      submitted: 'plan.already_accepted',
      accepted: 'plan.already_accepted',
      withdrawn: 'plan.already_accepted',
    },
  },
  wrongRole: {
    draft: 'plan.not_writer',
    proposed: 'plan.not_coordinator',
    submitted: 'plan.not_head',
    withdrawn: 'plan.not_head',
    returned: 'plan.not_office',
    accepted: 'plan.not_office',
  },
});

/** Text and tasks change only here. What was handed to the head is changed by the head, or taken back first. */
export function isEditable(state: PlanState, roles: readonly Role[]): boolean {
  if (state === 'proposed') return roles.includes('head');
  return state === 'draft' || state === 'returned';
}
