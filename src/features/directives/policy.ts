// Who may ask what of whom. Pure; pages receive the answers as `can`.
import { hasRole, hasRoleAt, type Actor, type Role, type UnitInTree } from '#foundation/accounts/actor.ts';

const OFFICE: readonly Role[] = ['officer', 'office_leader'];
const READERS: readonly Role[] = [...OFFICE, 'reader'];

/** A managing office asks; whom it reaches follows the tree of the day. */
export function mayAsk(actor: Actor, office: UnitInTree & { isManagingOffice: boolean }): boolean {
  return office.isManagingOffice && hasRoleAt(actor, OFFICE, office.id);
}

/** What an office asked is read by itself and by the offices above it. */
export function mayReadAssignments(actor: Actor, office: UnitInTree): boolean {
  return hasRole(actor, READERS, office);
}

/** What a unit owes is read by its own people and the offices above it; police and Front are not told. */
export function mayReadDuties(actor: Actor, unit: UnitInTree): boolean {
  return hasRole(actor, ['coordinator', 'head', ...READERS], unit);
}
