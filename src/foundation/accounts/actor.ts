// Who acts, and how far their roles reach. Pure: pages, API and command line decide with the same table.

/** Roles of the trade; granted at a unit. Their Vietnamese names stand in accounts/messages.ts. */
export const ROLES = [
  'operator',
  'officer',
  'office_leader',
  'head',
  'coordinator',
  'reader',
  'reviewer',
  'guest',
] as const;
export type Role = (typeof ROLES)[number];

/** `unit`: the unit of the grant alone; `subtree`: all units below it, too; `installation`: every unit. */
type Reach = 'unit' | 'subtree' | 'installation';

const REACH: Readonly<Record<Role, Reach>> = {
  operator: 'installation',
  officer: 'subtree',
  office_leader: 'subtree',
  reader: 'subtree',
  head: 'unit',
  coordinator: 'unit',
  reviewer: 'unit',
  guest: 'unit',
};

export interface Grant {
  readonly role: Role;
  readonly unitId: number;
  readonly unitCode: string;
}

export interface Actor {
  /** Null for the system itself (jobs, the command line of the operator). */
  readonly accountId: string | null;
  readonly username: string;
  readonly name: string;
  readonly grants: readonly Grant[];
}

/** A unit as authorisation needs it: `ancestorIds` are the units above it on the day of the request. */
export interface UnitInTree {
  readonly id: number;
  readonly ancestorIds: readonly number[];
}

/** The system itself: background jobs and the operator's command line. It reaches every unit. */
export const SYSTEM_ACTOR: Actor = { accountId: null, username: 'system', name: 'Trường An', grants: [] };

/** Nobody signed in: reaches nothing. */
export const ANONYMOUS: Actor = { accountId: null, username: '', name: '', grants: [] };

export function isSystem(actor: Actor): boolean {
  return actor === SYSTEM_ACTOR;
}

/** Whether one of the actor's grants gives one of `roles` over `unit`. The system may do what any role may. */
export function hasRole(actor: Actor, roles: readonly Role[], unit: UnitInTree): boolean {
  if (isSystem(actor)) return true;
  return actor.grants.some(
    (grant) =>
      roles.includes(grant.role) &&
      (grant.unitId === unit.id ||
        (REACH[grant.role] === 'subtree' && unit.ancestorIds.includes(grant.unitId)) ||
        REACH[grant.role] === 'installation'),
  );
}

/** Whether a grant of one of `roles` stands at exactly this unit: an upper office may read, but not act in its place. */
export function hasRoleAt(actor: Actor, roles: readonly Role[], unitId: number): boolean {
  return (
    isSystem(actor) || actor.grants.some((grant) => roles.includes(grant.role) && grant.unitId === unitId)
  );
}

/** Whether the actor holds one of `roles` anywhere. */
export function hasRoleAnywhere(actor: Actor, roles: readonly Role[]): boolean {
  return isSystem(actor) || actor.grants.some((grant) => roles.includes(grant.role));
}

/** The units an actor reaches, in the form that row-level security reads. */
export function scopeOf(actor: Actor): { ownUnits: number[]; subtreeRoots: number[]; seesAll: boolean } {
  const withReach = (reach: Reach) => actor.grants.filter((grant) => REACH[grant.role] === reach);
  return {
    ownUnits: withReach('unit').map((grant) => grant.unitId),
    subtreeRoots: withReach('subtree').map((grant) => grant.unitId),
    seesAll: isSystem(actor) || withReach('installation').length > 0,
  };
}
