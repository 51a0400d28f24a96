// Roles are given and taken one at a time; each is a line of the audit trail. The last operator stays.
import { AppError, notFound } from '#shared/app-error.ts';
import { recordEvent } from '../../audit/server/index.ts';
import { defineCommand } from '../../use-case/index.ts';
import { grantRoleInput, revokeRoleInput } from '../schemas.ts';
import { noteAccessChange } from './access-changes.ts';
import { findAccount } from './account-store.ts';
import { endGrant, hasOperator, insertGrant } from './grant-store.ts';
import { refuseMisfit, refusePastEnd, unitToAppointAt } from './invite-account.ts';

/**
 * Gives a further role to an account within reach, from today. Errors: `account.not_found`, `account.role_held`, and
 * those of `inviteAccount`.
 */
export const grantRole = defineCommand({
  name: 'accounts.grant_role',
  input: grantRoleInput,
  constraints: { role_granted_once: ['conflict', 'account.role_held'] },
  async run(ctx, { username, role, unitCode, until }): Promise<void> {
    const unit = await unitToAppointAt(ctx, role, unitCode);
    const account = await findAccount(ctx.tx, username);
    if (!account) throw notFound('account');
    refuseMisfit(unit, role);
    refusePastEnd(ctx, until);
    await insertGrant(ctx, { accountId: account.id, role, unitId: unit.id, until });
    noteAccessChange(account.id, ctx.now);
    recordEvent(ctx, {
      name: 'account.role_granted',
      unitId: unit.id,
      subject: `account:${account.id}`,
      data: { role },
    });
  },
});

/** Takes a role at once. Errors: `account.not_found`, `account.role_not_held`, `account.last_operator`. */
export const revokeRole = defineCommand({
  name: 'accounts.revoke_role',
  input: revokeRoleInput,
  async run(ctx, { username, role, unitCode }): Promise<void> {
    const unit = await unitToAppointAt(ctx, role, unitCode);
    const account = await findAccount(ctx.tx, username);
    if (!account) throw notFound('account');
    if (!(await endGrant(ctx, { accountId: account.id, role, unitId: unit.id }))) {
      throw new AppError('rule', 'account.role_not_held', { role });
    }
    if (role === 'operator' && !(await hasOperator(ctx))) throw new AppError('rule', 'account.last_operator');
    noteAccessChange(account.id, ctx.now);
    recordEvent(ctx, {
      name: 'account.role_revoked',
      unitId: unit.id,
      subject: `account:${account.id}`,
      data: { role },
    });
  },
});
