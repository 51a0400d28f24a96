// Who am I, and what may I do where.
import { z } from 'zod';
import { unitsOnDay } from '../../organisation/server/index.ts';
import { defineQuery } from '../../use-case/index.ts';
import type { Role } from '../actor.ts';
import { ownAccountId } from './tokens.ts';

export interface Me {
  readonly account: { readonly username: string; readonly name: string };
  readonly roles: readonly { readonly role: Role; readonly unitCode: string; readonly unitName: string }[];
}

/** The actor's own account and roles with the names that units bear today. */
export const getMe = defineQuery({
  name: 'accounts.get_me',
  input: z.strictObject({}),
  async run(ctx): Promise<Me> {
    ownAccountId(ctx);
    const { username, name, grants } = ctx.actor;
    const { items } = await unitsOnDay(ctx.tx, {
      on: ctx.today,
      codes: grants.map(({ unitCode }) => unitCode),
    });
    const names = new Map(items.map((unit) => [unit.code, unit.name]));
    return {
      account: { username, name },
      // A closed unit has no name today, but whoever worked there still does.
      roles: grants.map(({ role, unitCode }) => ({
        role,
        unitCode,
        unitName: names.get(unitCode) ?? unitCode,
      })),
    };
  },
});
