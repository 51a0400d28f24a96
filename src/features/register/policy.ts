// Who keeps a register, who issues, who reads and who confirms. Pure; pages receive the answers as `can`.
import {
  hasRole,
  hasRoleAt,
  isSystem,
  type Actor,
  type Role,
  type UnitInTree,
} from '#foundation/accounts/actor.ts';

/** A unit whose register it is, as it stands today; a closed one is acted for by its successor, else by those above. */
export interface RegisterPlace {
  readonly unit: UnitInTree;
  /** A managing office: its officers act for it; elsewhere the head and who works for them. */
  readonly isOffice: boolean;
  readonly isClosed: boolean;
  readonly successorCode: string | null;
}

const OFFICERS: readonly Role[] = ['officer', 'office_leader'];
const KEEPERS: readonly Role[] = ['coordinator', 'head', ...OFFICERS];
const ISSUERS: readonly Role[] = ['head', ...OFFICERS];
const READERS: readonly Role[] = ['coordinator', 'head', 'officer', 'office_leader', 'reader'];
const RECEIVERS: readonly Role[] = ['coordinator', 'head', 'officer', 'office_leader', 'reviewer', 'guest'];

/** Registers what comes in, prepares what goes out. */
export function mayKeepRegister(actor: Actor, place: RegisterPlace): boolean {
  return actsWith(actor, place.isOffice ? OFFICERS : KEEPERS, place);
}

/** Gives a paper its number and sends it: the head of a school, the officers of an office. */
export function mayIssue(actor: Actor, place: RegisterPlace): boolean {
  return actsWith(actor, place.isOffice ? OFFICERS : ISSUERS, place);
}

/** The unit and the offices above it read what was issued; drafts only the unit itself. */
export function mayReadRegister(actor: Actor, unit: UnitInTree): boolean {
  return hasRole(actor, READERS, unit);
}

/** Everybody who works with a paper at a unit may confirm that it arrived. */
export function mayAcknowledge(actor: Actor, recipient: UnitInTree): boolean {
  return hasRoleAt(actor, RECEIVERS, recipient.id);
}

/** A paper is sent to the head; the post for which this actor confirms, null for the head itself. */
export function deputisedPost(actor: Actor, recipientId: number): Role | null {
  if (hasRoleAt(actor, ['head', 'office_leader', 'reviewer', 'guest'], recipientId)) return null;
  return hasRoleAt(actor, ['coordinator'], recipientId) ? 'head' : 'office_leader';
}

function actsWith(
  actor: Actor,
  roles: readonly Role[],
  { unit, isClosed, successorCode }: RegisterPlace,
): boolean {
  if (isSystem(actor) || hasRoleAt(actor, roles, unit.id)) return true;
  if (!isClosed) return false;
  if (successorCode !== null)
    return actor.grants.some(({ role, unitCode }) => roles.includes(role) && unitCode === successorCode);
  // "Chưa có cơ quan kế thừa": only the office above can act in its place.
  return unit.ancestorIds.some((id) => hasRoleAt(actor, OFFICERS, id));
}
