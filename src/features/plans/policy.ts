// Who may see, write and decide on a plan. Pure; pages receive the answers as `can`.
import { hasRole, hasRoleAt, type Actor, type Role, type UnitInTree } from '#foundation/accounts/actor.ts';

const READING_ROLES: readonly Role[] = ['coordinator', 'head', 'officer', 'office_leader', 'reader'];

/** The unit itself and the offices above it read; police, Front and operators do not. */
export function mayReadPlans(actor: Actor, unit: UnitInTree): boolean {
  return hasRole(actor, READING_ROLES, unit);
}

/** The parts an actor plays in the life of a plan: the school's own people, and the office right above it. */
export function rolesOnPlan(actor: Actor, unit: UnitInTree): readonly Role[] {
  const [office] = unit.ancestorIds;
  return [
    ...(['coordinator', 'head'] as const).filter((role) => hasRoleAt(actor, [role], unit.id)),
    ...(['officer', 'office_leader'] as const).filter(
      (role) => office !== undefined && hasRoleAt(actor, [role], office),
    ),
  ];
}

/** A unit that reports to an office plans its own year. */
export function mayWritePlan(actor: Actor, unit: UnitInTree & { readonly isReporting: boolean }): boolean {
  return unit.isReporting && hasRoleAt(actor, ['coordinator', 'head'], unit.id);
}

/** The template belongs to the office that asks for plans; it changes it for its own line. */
export function mayChangeTemplate(
  actor: Actor,
  office: UnitInTree & { readonly isManagingOffice: boolean },
): boolean {
  return office.isManagingOffice && hasRoleAt(actor, ['officer', 'office_leader'], office.id);
}

/** Who plans, and who looks after those who plan, may look for patterns that others share. */
export function maySeeShares(actor: Actor): boolean {
  return actor.grants.some(({ role }) => READING_ROLES.includes(role));
}
