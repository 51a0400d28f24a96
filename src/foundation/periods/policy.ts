// Who may open and change periods. Pure; pages receive the answers as `can`.
import { hasRoleAt, type Actor } from '../accounts/actor.ts';

/** A period is set by the office that asks, not by an office above it. */
export function mayManagePeriods(actor: Actor, ownerUnitId: number): boolean {
  return hasRoleAt(actor, ['officer', 'office_leader'], ownerUnitId);
}
