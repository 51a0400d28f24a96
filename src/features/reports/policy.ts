// Who may see and write a report, and which roles somebody plays in its life. Pure; pages receive the answers as `can`.
import { hasRole, hasRoleAt, type Actor, type Role, type UnitInTree } from '#foundation/accounts/actor.ts';

/** Roles that read the reports of their unit, and those among them that read the reports below it, too. */
export const READS_BELOW: readonly Role[] = ['officer', 'office_leader', 'reader'];
export const READING_ROLES: readonly Role[] = ['coordinator', 'head', ...READS_BELOW];

/** The unit itself and the offices above it read; police, Front and others only what was delivered to them. */
export function mayReadReport(actor: Actor, unit: UnitInTree): boolean {
  return hasRole(actor, READING_ROLES, unit);
}

/** Units whose people may open what was delivered to them: partners, and offices above. */
export function receivingUnitIds(actor: Actor): readonly number[] {
  const receivers: readonly Role[] = ['reviewer', 'guest', ...READS_BELOW];
  return actor.grants.filter(({ role }) => receivers.includes(role)).map(({ unitId }) => unitId);
}

export interface ReportPlace {
  readonly unitId: number;
  /** The report is the one of a managing office. */
  readonly isOffice: boolean;
  /** The offices that may return or accept it: whoever asked, or who stands in its place today. */
  readonly askingUnitIds: readonly number[];
  /** Units to which the present version was delivered. */
  readonly receiverUnitIds: readonly number[];
}

/** The parts an actor plays in the life of one report, in the words of its workflow. */
export function rolesOn(actor: Actor, place: ReportPlace): readonly Role[] {
  const at = (roles: readonly Role[], unitIds: readonly number[]): readonly Role[] =>
    roles.filter((role) => unitIds.some((id) => hasRoleAt(actor, [role], id)));
  if (!place.isOffice) {
    return [
      ...at(['coordinator', 'head'], [place.unitId]),
      ...at(['officer', 'office_leader'], place.askingUnitIds),
    ];
  }
  const asking = place.askingUnitIds.filter((id) => id !== place.unitId);
  const isAbove = at(['officer', 'office_leader'], [...asking, ...place.receiverUnitIds]).length > 0;
  return [
    ...at(['officer', 'office_leader'], [place.unitId]),
    ...at(['reviewer', 'guest'], place.receiverUnitIds),
    // An office above takes the report like any other receiver.
    ...(isAbove ? (['reviewer'] as const) : []),
  ];
}

/** The forms of reports belong to the office that asks; it changes them for its own line. */
export function mayChangeForms(actor: Actor, office: UnitInTree & { isManagingOffice: boolean }): boolean {
  return office.isManagingOffice && hasRoleAt(actor, ['officer', 'office_leader'], office.id);
}

/** What was sent to a unit outside the line is read and confirmed by whoever stands for that unit. */
export function mayConfirmDelivery(actor: Actor, recipientUnitId: number): boolean {
  return hasRoleAt(actor, ['reviewer', 'guest', 'officer', 'office_leader'], recipientUnitId);
}
