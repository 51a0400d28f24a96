// Housekeeping: what can no longer open anything is not kept.
import { z } from 'zod';
import { notFound } from '#shared/app-error.ts';
import { defineCommand } from '../../use-case/index.ts';
import { isSystem } from '../actor.ts';
import { deleteStaleAccess } from './access-store.ts';

/** Deletes ended sessions at once, ended tokens and links after 90 days, wrong passwords after a day. For the nightly job. */
export const forgetStaleAccess = defineCommand({
  name: 'accounts.forget_stale_access',
  input: z.strictObject({}),
  async run(ctx): Promise<void> {
    if (!isSystem(ctx.actor)) throw notFound('account');
    await deleteStaleAccess(ctx);
  },
});
