// The first account of a new installation. Whoever can read the terminal of the server may make it, once.
import { z } from 'zod';
import { AppError, notFound } from '#shared/app-error.ts';
import { recordEvent } from '../../audit/server/index.ts';
import { findUnitForActing, namedUnits, openUnit } from '../../organisation/server/index.ts';
import { defineCommand, defineQuery, type Ctx } from '../../use-case/index.ts';
import { isSystem, SYSTEM_ACTOR } from '../actor.ts';
import { createFirstOperatorInput, linkInput } from '../schemas.ts';
import {
  deleteSetupLinks,
  findLink,
  hasAnyAccount,
  insertAccount,
  insertLink,
  storeFirstPassword,
  type OneTimeLink,
} from './account-store.ts';
import { refuseWeak } from './change-password.ts';
import { insertGrant, lockOperators } from './grant-store.ts';
import { refuseMisfit } from './invite-account.ts';
import { hashPassword } from './password-hash.ts';
import { looksLikeSecret } from './secret-token.ts';
import { speakAs } from './speak-as.ts';

const SETUP_DAYS = 7;

/**
 * A link to make the first operator, for the terminal; null when there is an account already. To be run by the system
 * at each start: every start has a link of its own, and all end with the first account.
 */
export const openSetup = defineCommand({
  name: 'accounts.open_setup',
  input: z.strictObject({}),
  async run(ctx): Promise<OneTimeLink | null> {
    if (!isSystem(ctx.actor)) throw notFound('setup');
    await lockOperators(ctx.tx);
    if (await hasAnyAccount(ctx.tx)) return null;
    return insertLink(ctx, { purpose: 'first_operator', accountId: null, validDays: SETUP_DAYS });
  },
});

export interface OpenSetup {
  /** Units that may run the installation, when a tree was imported before. */
  readonly offices: readonly { readonly code: string; readonly name: string }[];
}

/** What the set-up page shows. Errors: `setup.not_found`, `setup.expired`. */
export const getSetup = defineQuery({
  name: 'accounts.get_setup',
  input: linkInput,
  async run(anonymous, { token }): Promise<OpenSetup> {
    const ctx = await enterSetup(anonymous, token);
    const units = await namedUnits(ctx.tx, { on: ctx.today });
    return {
      offices: units
        .filter(({ isManagingOffice }) => isManagingOffice)
        .map(({ code, name }) => ({ code, name })),
    };
  },
});

/**
 * Makes the operator, and the unit that runs the installation unless it is there already. Errors: those of `getSetup`;
 * `request.invalid` for a weak password; those of `openUnit`.
 */
export const createFirstOperator = defineCommand({
  name: 'accounts.create_first_operator',
  input: createFirstOperatorInput,
  constraints: openUnit.constraints,
  async run(anonymous, { token, username, name, password, office }): Promise<{ username: string }> {
    const ctx = await enterSetup(anonymous, token);
    await lockOperators(ctx.tx);
    if (await hasAnyAccount(ctx.tx)) throw notFound('setup');
    refuseWeak('password', password, { username, name });
    const unitId = await officeOf(ctx, office);
    const accountId = await insertAccount(ctx, { username, name });
    await storeFirstPassword(ctx, accountId, await hashPassword(password));
    await insertGrant(ctx, { accountId, role: 'operator', unitId, until: undefined });
    await deleteSetupLinks(ctx.tx);
    recordEvent(ctx, {
      name: 'account.role_granted',
      unitId,
      subject: `account:${accountId}`,
      data: { role: 'operator', by: 'setup' },
    });
    return { username };
  },
});

/** The set-up token speaks for the system itself. */
async function enterSetup(anonymous: Ctx, token: string): Promise<Ctx> {
  const link = looksLikeSecret(token) ? await findLink(anonymous.tx, token) : undefined;
  if (link?.purpose !== 'first_operator') throw notFound('setup');
  if (link.expiresAt <= anonymous.now) throw new AppError('rule', 'setup.expired');
  return speakAs(anonymous, SYSTEM_ACTOR);
}

async function officeOf(
  ctx: Ctx,
  office: z.output<typeof createFirstOperatorInput>['office'],
): Promise<number> {
  const existing = await findUnitForActing(ctx, { code: office.code });
  if (!existing) {
    const { code, kind, name = code, openedOn = ctx.today } = office;
    const unit = {
      code,
      kind,
      name,
      openedOn,
      level: null,
      parentCode: null,
      letterhead: {},
      source: '',
      isSample: false,
    };
    await openUnit.run(ctx, unit);
  }
  const unit = existing ?? (await findUnitForActing(ctx, { code: office.code }));
  if (!unit) throw notFound('unit');
  refuseMisfit(unit, 'operator');
  return unit.id;
}
