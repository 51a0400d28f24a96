// Who may appoint whom, and who may look. Pure; pages receive the answers as `can`.
import { hasRole, hasRoleAnywhere, type Actor, type Role, type UnitInTree } from './actor.ts';

/** A role somebody holds, with the place of its unit in the tree. */
export interface HeldRole {
  readonly role: Role;
  readonly unit: UnitInTree;
}

/**
 * The operator appoints everywhere, an officer heads and coordinators of the schools below, a head the coordinators
 * of the own school.
 */
export function mayAppoint(actor: Actor, { role, unit }: HeldRole): boolean {
  if (hasRoleAnywhere(actor, ['operator'])) return true;
  if (role === 'head') return hasRole(actor, ['officer'], unit);
  if (role === 'coordinator') return hasRole(actor, ['officer', 'head'], unit);
  return false;
}

/**
 * Who gives new password links or disables an account must be above *every* role it holds, also those outside the own
 * reach: otherwise a head could take over the account of an officer who once helped at the school.
 */
export function mayManageAccount(actor: Actor, heldRoles: readonly HeldRole[]): boolean {
  if (hasRoleAnywhere(actor, ['operator'])) return true;
  return heldRoles.length > 0 && heldRoles.every((held) => mayAppoint(actor, held));
}

/** Who works at or above a unit may see who holds its posts; guests, reviewers and readers may not. */
export function maySeePosts(actor: Actor, unit: UnitInTree): boolean {
  return hasRole(actor, ['operator', 'officer', 'office_leader', 'head', 'coordinator'], unit);
}
