// A new account for a post: it is made with its role and a one-time link, through which its holder sets the password.
import { AppError, notFound } from '#shared/app-error.ts';
import { recordEvent } from '../../audit/server/index.ts';
import { findUnitForActing, type UnitForActing } from '../../organisation/server/index.ts';
import { defineCommand, type Ctx } from '../../use-case/index.ts';
import { rolesFor } from '../account.ts';
import type { Role } from '../actor.ts';
import { mayAppoint, maySeePosts } from '../policy.ts';
import { inviteAccountInput } from '../schemas.ts';
import { insertAccount, insertLink, type OneTimeLink } from './account-store.ts';
import { insertGrant } from './grant-store.ts';

/** Days for which an invitation can be accepted. */
export const INVITATION_DAYS = 7;

export interface Invitation extends OneTimeLink {
  readonly username: string;
}

/**
 * Errors: `unit.not_found`, `account.may_not_appoint`, `account.role_does_not_fit`, `account.username_taken`.
 */
export const inviteAccount = defineCommand({
  name: 'accounts.invite_account',
  input: inviteAccountInput,
  constraints: { account_username_unique: ['conflict', 'account.username_taken'] },
  async run(ctx, { username, name, role, unitCode, until }): Promise<Invitation> {
    const unit = await unitToAppointAt(ctx, role, unitCode);
    refuseMisfit(unit, role);
    refusePastEnd(ctx, until);
    const accountId = await insertAccount(ctx, { username, name });
    await insertGrant(ctx, { accountId, role, unitId: unit.id, until });
    const link = await insertLink(ctx, { purpose: 'invitation', accountId, validDays: INVITATION_DAYS });
    recordEvent(ctx, {
      name: 'account.invited',
      unitId: unit.id,
      subject: `account:${accountId}`,
      data: { role },
    });
    return { username, ...link };
  },
});

/** The unit at which the actor may appoint this role. A unit one cannot see at all answers as not there. */
export async function unitToAppointAt(ctx: Ctx, role: Role, unitCode: string): Promise<UnitForActing> {
  const unit = await findUnitForActing(ctx, { code: unitCode });
  if (!unit) throw notFound('unit');
  if (!mayAppoint(ctx.actor, { role, unit })) {
    throw maySeePosts(ctx.actor, unit)
      ? new AppError('forbidden', 'account.may_not_appoint')
      : notFound('unit');
  }
  return unit;
}

/** A school has no officer and the police have no head. */
export function refuseMisfit(unit: UnitForActing, role: Role): void {
  if (!rolesFor(unit).includes(role)) throw new AppError('rule', 'account.role_does_not_fit', { role });
}

/** A role that ends before it begins is a slip of the keyboard. */
export function refusePastEnd(ctx: Ctx, until: string | undefined): void {
  if (until !== undefined && until < ctx.today)
    throw new AppError('rule', 'account.until_in_past', { until });
}
