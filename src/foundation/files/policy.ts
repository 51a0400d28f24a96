// Who may hand in files. Pure; pages receive the answers as `can`. Who may look is decided by reach.
import { hasRole, type Actor, type UnitInTree } from '../accounts/actor.ts';

/** People who write for a unit, or for units below theirs, hand in its pictures and papers; readers and guests do not. */
export function mayHandInFiles(actor: Actor, unit: UnitInTree): boolean {
  return hasRole(actor, ['coordinator', 'head', 'officer', 'office_leader', 'reviewer', 'operator'], unit);
}
