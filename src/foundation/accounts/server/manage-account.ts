// What those above an account may do with it as a whole: a new password link, disable it, open it again.
import { AppError, notFound } from '#shared/app-error.ts';
import { recordEvent } from '../../audit/server/index.ts';
import { defineCommand, type Ctx } from '../../use-case/index.ts';
import { mayManageAccount } from '../policy.ts';
import { accountInput } from '../schemas.ts';
import { noteAccessChange } from './access-changes.ts';
import {
  deleteLinks,
  findAccount,
  insertLink,
  setDisabled,
  setEnabled,
  type StoredAccount,
} from './account-store.ts';
import { findGrantsOf, hasOperator, type StoredGrant } from './grant-store.ts';
import { INVITATION_DAYS, type Invitation } from './invite-account.ts';

/** A forgotten password is needed today, not next week. */
const RESET_DAYS = 1;

interface ManagedAccount extends StoredAccount {
  readonly grants: readonly StoredGrant[];
  /** Where events on the account as a whole are filed: the unit of its first role. */
  readonly unitId: number | null;
}

/** Errors: `account.not_found` (also out of reach), `account.may_not_manage`. */
async function accountToManage(ctx: Ctx, username: string): Promise<ManagedAccount> {
  const account = await findAccount(ctx.tx, username);
  if (!account) throw notFound('account');
  const grants = await findGrantsOf(ctx, account.id);
  if (!mayManageAccount(ctx.actor, grants)) throw new AppError('forbidden', 'account.may_not_manage');
  return { ...account, grants, unitId: grants[0]?.unit.id ?? null };
}

/**
 * A one-time link to set a new password (a day), or to accept an invitation anew (a week) when none was set yet.
 * Earlier links end; the old password works until the new one is set.
 */
export const resetPassword = defineCommand({
  name: 'accounts.reset_password',
  input: accountInput,
  async run(ctx, { username }): Promise<Invitation> {
    const account = await accountToManage(ctx, username);
    if (account.disabledAt !== null) throw new AppError('rule', 'account.is_disabled');
    const isFirst = account.activatedAt === null;
    const link = await insertLink(ctx, {
      purpose: isFirst ? 'invitation' : 'password_reset',
      accountId: account.id,
      validDays: isFirst ? INVITATION_DAYS : RESET_DAYS,
    });
    recordEvent(ctx, {
      name: isFirst ? 'account.invited' : 'account.password_link_issued',
      unitId: account.unitId,
      subject: `account:${account.id}`,
    });
    return { username, ...link };
  },
});

/** Ends all access of an account; what it did stays under its name. Errors: `account.own_account`, `account.last_operator`. */
export const disableAccount = defineCommand({
  name: 'accounts.disable_account',
  input: accountInput,
  async run(ctx, { username }): Promise<void> {
    const account = await accountToManage(ctx, username);
    if (account.id === ctx.actor.accountId) throw new AppError('rule', 'account.own_account');
    if (account.disabledAt !== null) return;
    const isOperator = account.grants.some(({ role }) => role === 'operator');
    if (isOperator && !(await hasOperator(ctx, { except: account.id })))
      throw new AppError('rule', 'account.last_operator');
    await setDisabled(ctx, account.id);
    await deleteLinks(ctx.tx, account.id);
    noteAccessChange(account.id, ctx.now);
    recordEvent(ctx, { name: 'account.disabled', unitId: account.unitId, subject: `account:${account.id}` });
  },
});

/** Opens a disabled account again, with its old password and the roles it still holds. */
export const enableAccount = defineCommand({
  name: 'accounts.enable_account',
  input: accountInput,
  async run(ctx, { username }): Promise<void> {
    const account = await accountToManage(ctx, username);
    if (account.disabledAt === null) return;
    await setEnabled(ctx, account.id);
    noteAccessChange(account.id, ctx.now);
    recordEvent(ctx, { name: 'account.enabled', unitId: account.unitId, subject: `account:${account.id}` });
  },
});
