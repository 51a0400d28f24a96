// The life of a duty: what one unit owes for one assignment at one time. Pure; pages, API and refusals use this table.
import { hasRoleAt, type Actor, type Role } from '#foundation/accounts/actor.ts';
import { defineWorkflow, type Workflow } from '#foundation/workflow/workflow.ts';
import type { IsoDate } from '#shared/dates.ts';

/** `met`: the product saw it done. `withdrawn`: no longer asked. */
export const DUTY_STATES = [
  'open',
  'met',
  'submitted',
  'returned',
  'accepted',
  'not_applicable',
  'withdrawn',
] as const;
export type DutyState = (typeof DUTY_STATES)[number];

/** What may be asked of a duty; `withdrawn` takes an answer back that nobody has decided on. */
export const DUTY_TARGETS = ['submitted', 'returned', 'accepted', 'withdrawn'] as const;
export type DutyTarget = (typeof DUTY_TARGETS)[number];

/** The unit answers; the office that asks decides. In the table `head` stands for whoever answers for an office, too. */
export const DUTY: Workflow<DutyState, DutyTarget, Role> = defineWorkflow<DutyState, DutyTarget, Role>({
  name: 'duty',
  states: DUTY_STATES,
  transitions: [
    {
      from: ['open', 'returned'],
      to: 'submitted',
      by: ['head', 'coordinator'],
      needs: [
        'duty.answered_by_system',
        'duty.answer_missing',
        'duty.paper_missing',
        'duty.only_head_confirms',
      ],
    },
    { from: ['submitted'], to: 'withdrawn', becomes: 'open', by: ['head', 'coordinator'] },
    {
      from: ['submitted', 'accepted', 'not_applicable'],
      to: 'returned',
      by: ['officer', 'office_leader'],
      needs: ['duty.remark_missing'],
    },
    { from: ['submitted'], to: 'accepted', by: ['officer', 'office_leader'] },
  ],
  wrongState: {
    met: { submitted: 'duty.already_met', returned: 'duty.met_by_journal', accepted: 'duty.already_met' },
    submitted: { submitted: 'duty.already_sent' },
    accepted: { submitted: 'duty.already_accepted', accepted: 'duty.already_accepted' },
    not_applicable: { submitted: 'duty.already_accepted', accepted: 'duty.already_accepted' },
    withdrawn: { submitted: 'duty.no_longer_asked' },
  },
  wrongRole: {
    submitted: 'duty.not_the_unit',
    withdrawn: 'duty.not_the_unit',
    returned: 'duty.not_the_office',
    accepted: 'duty.not_the_office',
  },
});

export interface DutyPlace {
  readonly unitId: number;
  readonly isOffice: boolean;
  /** The office that asks, or whoever stands in its place today. */
  readonly askingUnitIds: readonly number[];
}

/** The parts an actor plays in the life of one duty, in the words of the table. */
export function rolesOn(actor: Actor, { unitId, isOffice, askingUnitIds }: DutyPlace): readonly Role[] {
  const own: readonly Role[] = isOffice ? ['officer', 'office_leader'] : ['coordinator', 'head'];
  const answering = own.filter((role) => hasRoleAt(actor, [role], unitId));
  const asking = (['officer', 'office_leader'] as const).filter((role) =>
    askingUnitIds.some((id) => id !== unitId && hasRoleAt(actor, [role], id)),
  );
  return [...answering.map((role) => answeringRole(role)), ...asking];
}

function answeringRole(role: Role): Role {
  if (role === 'office_leader') return 'head';
  return role === 'officer' ? 'coordinator' : role;
}

/** Whether nothing more is asked of the unit. */
export function isDone(state: DutyState): boolean {
  return state !== 'open' && state !== 'returned';
}

/** How a duty stands on a day, in the words of the matrix; what hurts most comes first. */
export const DUTY_STANDINGS = ['late', 'returned', 'open', 'waiting', 'done', 'not_applicable'] as const;
export type DutyStanding = (typeof DUTY_STANDINGS)[number];

/** Late is what is owed after its last day; what waits for the office is not late. */
export function standingOf(
  { state, dueOn }: { readonly state: DutyState; readonly dueOn: IsoDate | null },
  today: IsoDate,
): DutyStanding {
  if (state === 'not_applicable' || state === 'withdrawn') return 'not_applicable';
  if (state === 'met' || state === 'accepted') return 'done';
  if (state === 'submitted') return 'waiting';
  if (dueOn !== null && dueOn < today) return 'late';
  return state === 'returned' ? 'returned' : 'open';
}
