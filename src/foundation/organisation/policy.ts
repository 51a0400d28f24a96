// Who may change the tree and the head counts. Pure; pages receive the answers as `can`.
import { hasRole, hasRoleAnywhere, hasRoleAt, type Actor, type UnitInTree } from '../accounts/actor.ts';

/** The tree is the operator's: units open, are renamed, move and close. */
export function mayChangeTree(actor: Actor): boolean {
  return hasRoleAnywhere(actor, ['operator']);
}

/** Head counts come from the school itself, or from the office above it. */
export function mayRecordFacts(actor: Actor, unit: UnitInTree): boolean {
  return hasRole(actor, ['coordinator', 'head', 'officer', 'office_leader', 'operator'], unit);
}

/** Whoever works within reach of a unit may see its head counts; guests see only what is sent to them. */
export function mayReadFacts(actor: Actor, unit: UnitInTree): boolean {
  return hasRole(actor, ['coordinator', 'head', 'officer', 'office_leader', 'reader', 'operator'], unit);
}

/** An office keeps the groups (clusters, emulation blocks) of its own line. */
export function mayKeepGroups(actor: Actor, office: UnitInTree & { isManagingOffice: boolean }): boolean {
  return office.isManagingOffice && hasRoleAt(actor, ['officer', 'office_leader'], office.id);
}

/** Whoever reads the units of an office may know how it groups them. */
export function mayReadGroups(actor: Actor, office: UnitInTree): boolean {
  return hasRole(actor, ['officer', 'office_leader', 'reader'], office);
}
