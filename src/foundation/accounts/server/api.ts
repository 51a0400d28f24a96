// HTTP interface of the accounts: tokens, one's own roles, and the posts of a unit.
import { z } from 'zod';
import { asObject, created, noContent, ok, type Route } from '../../http/route.ts';
import { parseInput } from '../../use-case/index.ts';
import { ACCOUNT_STATES } from '../account.ts';
import { ROLES } from '../actor.ts';
import {
  grantRoleInput,
  inviteAccountInput,
  issueTokenInput,
  listAccountsInput,
  signInInput,
} from '../schemas.ts';
import { getMe } from './get-me.ts';
import { grantRole, revokeRole } from './grant-role.ts';
import { inviteAccount } from './invite-account.ts';
import { listAccounts } from './list-accounts.ts';
import { disableAccount, enableAccount, resetPassword } from './manage-account.ts';
import { issueToken, issueTokenForPassword, listTokens, revokeToken } from './tokens.ts';

const instant = z.iso.datetime();
const issuedToken = z.object({ token: z.string(), expiresAt: instant, id: z.string() });
const listedToken = z.object({
  id: z.string(),
  label: z.string(),
  createdAt: instant,
  expiresAt: instant,
  lastUsedAt: instant.nullable(),
});
const me = z.object({
  account: z.object({ username: z.string(), name: z.string() }),
  roles: z.array(z.object({ role: z.enum(ROLES), unitCode: z.string(), unitName: z.string() })),
});
const link = z.object({ username: z.string(), path: z.string(), expiresAt: instant });
const post = z.object({
  unitCode: z.string(),
  unitName: z.string(),
  role: z.enum(ROLES),
  account: z
    .object({
      username: z.string(),
      name: z.string(),
      state: z.enum(ACCOUNT_STATES),
      lastSignedInAt: instant.nullable(),
      linkUntil: instant.nullable(),
    })
    .nullable(),
  from: z.iso.date().nullable(),
  until: z.iso.date().nullable(),
});
const transition = z.strictObject({ to: z.enum(['active', 'disabled']) });

function listOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), total: z.int(), next: z.string().nullable() });
}

const TAG = 'accounts';

export const accountRoutes: readonly Route[] = [
  {
    method: 'post',
    path: '/auth/token',
    tag: TAG,
    summary: 'Exchange username and password for a token of 30 days',
    auth: 'none',
    body: signInInput,
    response: { description: 'The token, shown once', schema: issuedToken },
    handle: async ({ run, body, clientAddress }) =>
      created(await issueTokenForPassword(run, body, { clientAddress })),
  },
  {
    method: 'get',
    path: '/me',
    tag: TAG,
    summary: 'The own account and its roles',
    auth: 'token',
    response: { description: 'Account and roles', schema: me },
    handle: async ({ ask }) => ok(await ask(getMe, {})),
  },
  {
    method: 'get',
    path: '/tokens',
    tag: TAG,
    summary: 'The own tokens that still work',
    auth: 'token',
    response: { description: 'Newest first', schema: listOf(listedToken) },
    handle: async ({ ask }) => {
      const items = await ask(listTokens, {});
      return ok({ items, total: items.length, next: null });
    },
  },
  {
    method: 'post',
    path: '/tokens',
    tag: TAG,
    summary: 'Make a further token',
    auth: 'token',
    body: issueTokenInput,
    response: { description: 'The token, shown once', schema: issuedToken },
    handle: async ({ run, body }) => created(await run(issueToken, body)),
  },
  {
    method: 'delete',
    path: '/tokens/{id}',
    tag: TAG,
    summary: 'Revoke one of the own tokens',
    auth: 'token',
    successStatus: 204,
    response: { description: 'Revoked' },
    handle: async ({ run, params }) => {
      await run(revokeToken, params);
      return noContent();
    },
  },
  {
    method: 'get',
    path: '/accounts',
    tag: TAG,
    summary: 'The posts at a unit and below it, and who holds them',
    auth: 'token',
    query: listAccountsInput,
    response: {
      description: 'One row for each post; account null = nobody holds it',
      schema: listOf(post).extend({
        counts: z.record(z.enum(['posts', 'empty', ...ACCOUNT_STATES]), z.int()),
        mayAppoint: z.array(z.enum(ROLES)),
      }),
    },
    handle: async ({ ask, query }) => ok(await ask(listAccounts, query)),
  },
  {
    method: 'post',
    path: '/accounts',
    tag: TAG,
    summary: 'Invite somebody to a post',
    auth: 'token',
    body: inviteAccountInput,
    response: { description: 'A one-time link; `path` is shown once', schema: link },
    handle: async ({ run, body }) => created(await run(inviteAccount, body)),
  },
  {
    method: 'post',
    path: '/accounts/{username}/password-links',
    tag: TAG,
    summary: 'Make a one-time link to set a new password',
    auth: 'token',
    response: { description: 'A one-time link; `path` is shown once', schema: link },
    handle: async ({ run, params }) => created(await run(resetPassword, params)),
  },
  {
    method: 'post',
    path: '/accounts/{username}/transitions',
    tag: TAG,
    summary: 'Disable an account, or open it again',
    auth: 'token',
    body: transition,
    successStatus: 204,
    response: { description: 'Done' },
    handle: async ({ run, params, body }) => {
      const { to } = parseInput(transition, body);
      await run(to === 'disabled' ? disableAccount : enableAccount, params);
      return noContent();
    },
  },
  {
    method: 'post',
    path: '/accounts/{username}/roles',
    tag: TAG,
    summary: 'Give a role at a unit',
    auth: 'token',
    body: grantRoleInput.omit({ username: true }),
    successStatus: 204,
    response: { description: 'Granted' },
    handle: async (request) => {
      await request.run(grantRole, { ...asObject(request.body), ...request.params });
      return noContent();
    },
  },
  {
    method: 'delete',
    path: '/accounts/{username}/roles/{role}/{unitCode}',
    tag: TAG,
    summary: 'Take a role at a unit',
    auth: 'token',
    successStatus: 204,
    response: { description: 'Taken' },
    handle: async ({ run, params }) => {
      await run(revokeRole, params);
      return noContent();
    },
  },
];
