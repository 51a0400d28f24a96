// Who may appoint, and who may see who holds which post.
import { inviteAccount } from '#foundation/accounts/server/index.ts';
import type { PermissionRows } from './row.ts';
import type { World } from './world.ts';

const SCHOOL = 'cu-chi-thcs-1';

/** The coordinator of the school: below its head, its office and the department. */
const coordinator = async (world: World) => ({
  username: (await world.actor('coordinator', 'school', 'own')).username,
});

/** One of whom nobody else in the world depends. */
async function newCoordinator(world: World, username: string): Promise<string> {
  const head = await world.actor('head', 'school', 'own');
  await world.execute(head, inviteAccount, {
    username,
    name: 'Người Mẫu',
    role: 'coordinator',
    unitCode: SCHOOL,
  });
  return username;
}

const ABOVE_THE_COORDINATOR = {
  operator: 'anywhere',
  officer: ['own', 'above', 'top'],
  head: ['own'],
} as const;

const OWN_ACCESS =
  'everybody has only the own sessions and tokens: accounts/server/tokens.test.ts, sign-in.test.ts';
const BY_LINK =
  'who holds the one-time link may: accounts/server/invitations.test.ts, first-operator.test.ts';

export const accountPermissions: PermissionRows = {
  'accounts.invite_account': {
    on: 'school',
    input: () => ({ username: 'phutrach.moi', name: 'Người Mới', role: 'coordinator', unitCode: SCHOOL }),
    may: ABOVE_THE_COORDINATOR,
  },
  'accounts.grant_role': {
    on: 'school',
    input: async (world) => ({
      username: await newCoordinator(world, 'phutrach.lenchuc'),
      role: 'head',
      unitCode: SCHOOL,
    }),
    may: { operator: 'anywhere', officer: ['own', 'above', 'top'] },
  },
  'accounts.revoke_role': {
    on: 'school',
    input: async (world) => ({
      username: await newCoordinator(world, 'phutrach.thoiviec'),
      role: 'coordinator',
      unitCode: SCHOOL,
    }),
    may: ABOVE_THE_COORDINATOR,
  },
  'accounts.reset_password': { on: 'school', input: coordinator, may: ABOVE_THE_COORDINATOR },
  'accounts.disable_account': { on: 'school', input: coordinator, may: ABOVE_THE_COORDINATOR },
  'accounts.enable_account': { on: 'school', input: coordinator, may: ABOVE_THE_COORDINATOR },
  'accounts.list_accounts': {
    on: 'school',
    input: () => ({ within: SCHOOL }),
    may: {
      operator: 'anywhere',
      officer: ['own', 'above', 'top'],
      office_leader: ['own', 'above', 'top'],
      head: ['own'],
      coordinator: ['own'],
    },
  },
  'accounts.accept_invitation': { open: BY_LINK },
  'accounts.get_invitation': { open: BY_LINK },
  'accounts.create_first_operator': { open: BY_LINK },
  'accounts.get_setup': { open: BY_LINK },
  'accounts.open_setup': { on: 'office', input: () => ({}), may: {} },
  'accounts.forget_stale_access': { on: 'office', input: () => ({}), may: {} },
  'accounts.get_me': { open: OWN_ACCESS },
  'accounts.sign_out': { open: OWN_ACCESS },
  'accounts.issue_token': { open: OWN_ACCESS },
  'accounts.list_tokens': { open: OWN_ACCESS },
  'accounts.revoke_token': { open: OWN_ACCESS },
};
