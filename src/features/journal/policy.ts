// Who may write and read a journal. Pure; pages receive the answers as `can`.
import { hasRole, hasRoleAt, type Actor, type UnitInTree } from '#foundation/accounts/actor.ts';

/** A unit writes its own journal: the school by its head or coordinator, the office by its officers. */
export function mayWriteJournal(actor: Actor, unit: UnitInTree): boolean {
  return hasRoleAt(actor, ['coordinator', 'head', 'officer', 'office_leader'], unit.id);
}

/** The unit itself and the offices above it read; police, Front and operators do not. */
export function mayReadJournal(actor: Actor, unit: UnitInTree): boolean {
  return hasRole(actor, ['coordinator', 'head', 'officer', 'office_leader', 'reader'], unit);
}

/** An office changes the catalogue for its whole subtree at once. */
export function mayChangeCatalogue(
  actor: Actor,
  office: UnitInTree & { isManagingOffice: boolean },
): boolean {
  return office.isManagingOffice && hasRoleAt(actor, ['officer', 'office_leader'], office.id);
}
