// One state machine for everything that is sent up: reports, plans, assessments, proposals.
// Pure: a table says which role may do which step; the answer names what stands in the way and who removes it.

/** One step of the table. `to` is what is asked for, `becomes` the state it leads to (the same unless said). */
export interface Transition<State extends string, Target extends string, Role extends string> {
  readonly from: readonly State[];
  readonly to: Target;
  readonly becomes?: State;
  readonly by: readonly Role[];
  /** Refusal codes of conditions that the caller must have met, in the order they are told. */
  readonly needs?: readonly string[];
}

export interface WorkflowDefinition<State extends string, Target extends string, Role extends string> {
  /** Names the workflow in refusal codes: `report.wrong_state`. */
  readonly name: string;
  readonly states: readonly State[];
  readonly transitions: readonly Transition<State, Target, Role>[];
  /** A better code than `name.wrong_state` for a step asked for in a state that cannot take it. */
  readonly wrongState?: Readonly<Partial<Record<State, Readonly<Partial<Record<Target, string>>>>>>;
  /** A better code than `name.not_yours` for a step of another role. */
  readonly wrongRole?: Readonly<Partial<Record<Target, string>>>;
}

export type Workflow<State extends string, Target extends string, Role extends string> = WorkflowDefinition<
  State,
  Target,
  Role
>;

export interface Step<State extends string, Target extends string, Role extends string> {
  readonly state: State;
  readonly to: Target;
  readonly roles: readonly Role[];
  /** Codes of the conditions that are not met now; only those the transition names are looked at. */
  readonly unmet?: readonly string[];
}

export type Decision<State extends string, Role extends string> =
  | { readonly ok: true; readonly becomes: State }
  | {
      readonly ok: false;
      readonly code: string;
      /** The roles that can do the step, or can bring the thing into a state where it can be done. */
      readonly who: readonly Role[];
      readonly kind: 'rule' | 'forbidden';
    };

/** Checks the table once, when the module loads: every state in it must be declared. Throws RangeError. */
export function defineWorkflow<State extends string, Target extends string, Role extends string>(
  definition: WorkflowDefinition<State, Target, Role>,
): Workflow<State, Target, Role> {
  for (const transition of definition.transitions) {
    for (const state of [...transition.from, becomesOf(definition, transition)]) {
      if (!definition.states.includes(state)) {
        throw new RangeError(`workflow ${definition.name}: ${state} is no declared state`);
      }
    }
  }
  return definition;
}

/**
 * May these roles do this step now? A role without any part in the step is told so first (it learns nothing of the
 * state); then the state is looked at, then the conditions. `who` answers "who can undo it".
 */
export function decide<State extends string, Target extends string, Role extends string>(
  workflow: Workflow<State, Target, Role>,
  step: Step<NoInfer<State>, NoInfer<Target>, NoInfer<Role>>,
): Decision<State, Role> {
  const ways = workflow.transitions.filter((transition) => transition.to === step.to);
  const mine = ways.filter((transition) => transition.by.some((role) => step.roles.includes(role)));
  const fromHere = ways.filter((transition) => transition.from.includes(step.state));
  if (mine.length === 0) {
    const who = (fromHere.length > 0 ? fromHere : ways).flatMap((transition) => transition.by);
    return { ok: false, kind: 'forbidden', code: wrongRoleCode(workflow, step.to), who: distinct(who) };
  }
  if (fromHere.length === 0) {
    return { ok: false, kind: 'rule', code: wrongStateCode(workflow, step), who: whoUnlocks(workflow, step) };
  }
  const transition = fromHere.find((way) => mine.includes(way));
  if (transition === undefined) {
    const who = distinct(fromHere.flatMap((way) => way.by));
    return { ok: false, kind: 'forbidden', code: wrongRoleCode(workflow, step.to), who };
  }
  const missing = (transition.needs ?? []).find((need) => step.unmet?.includes(need));
  if (missing !== undefined) return { ok: false, kind: 'rule', code: missing, who: transition.by };
  return { ok: true, becomes: becomesOf(workflow, transition) };
}

/** The steps these roles could take from a state, conditions aside: what the page offers as buttons. */
export function stepsFrom<State extends string, Target extends string, Role extends string>(
  workflow: Workflow<State, Target, Role>,
  state: NoInfer<State>,
  roles: readonly NoInfer<Role>[],
): readonly Target[] {
  const possible = workflow.transitions.filter(
    (transition) => transition.from.includes(state) && transition.by.some((role) => roles.includes(role)),
  );
  return distinct(possible.map((transition) => transition.to));
}

function becomesOf<State extends string, Target extends string, Role extends string>(
  workflow: WorkflowDefinition<State, Target, Role>,
  transition: Transition<State, Target, Role>,
): State {
  if (transition.becomes !== undefined) return transition.becomes;
  const same = workflow.states.find((state) => (state as string) === (transition.to as string));
  if (same === undefined)
    throw new RangeError(`workflow ${workflow.name}: ${transition.to} leads to no state`);
  return same;
}

function wrongRoleCode<State extends string, Target extends string, Role extends string>(
  workflow: Workflow<State, Target, Role>,
  to: Target,
): string {
  return workflow.wrongRole?.[to] ?? `${workflow.name}.not_yours`;
}

function wrongStateCode<State extends string, Target extends string, Role extends string>(
  workflow: Workflow<State, Target, Role>,
  step: Step<State, Target, Role>,
): string {
  return workflow.wrongState?.[step.state]?.[step.to] ?? `${workflow.name}.wrong_state`;
}

// Whoever can lead from here, in one step, to a state where the wished step exists.
function whoUnlocks<State extends string, Target extends string, Role extends string>(
  workflow: Workflow<State, Target, Role>,
  step: Step<State, Target, Role>,
): readonly Role[] {
  const startsOfWish = workflow.transitions.filter((way) => way.to === step.to).flatMap((way) => way.from);
  const keys = workflow.transitions.filter(
    (way) => way.from.includes(step.state) && startsOfWish.includes(becomesOf(workflow, way)),
  );
  return distinct(keys.flatMap((way) => way.by));
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
