// Shapes of what may be asked of the accounts slice; shared by forms, API and command line.
import { z } from 'zod';
import { isoDate, plainText } from '#shared/input.ts';
import { unitCode } from '../organisation/schemas.ts';
import { ACCOUNT_STATES, toUsername, USERNAME_FORM, USERNAME_LENGTH } from './account.ts';
import { ROLES } from './actor.ts';

export const username = z
  .string()
  .max(200)
  .transform(toUsername)
  .pipe(z.string().min(USERNAME_LENGTH.min).max(USERNAME_LENGTH.max).regex(USERNAME_FORM));

const personName = plainText({ min: 2, max: 100 });
const role = z.enum(ROLES);

// A new password is judged by `weaknessOf`, which knows the person; here only what no password is.
const password = z.string().min(1).max(1000);
const linkToken = z.string().max(200);

/** Wrong in whatever way answers alike, so nothing about the form of a username is checked here. */
export const signInInput = z.strictObject({
  username: z.string().min(1).max(200),
  password,
  // Taken for clients that always send it; no account asks for a second factor yet.
  otp: z.string().max(20).optional(),
});

export const issueTokenInput = z.strictObject({
  label: plainText({ min: 1, max: 100 }),
  days: z.int().min(1).max(365).default(30),
});

export const tokenIdInput = z.strictObject({ id: z.string().max(60) });

export const changePasswordInput = z.strictObject({ currentPassword: password, newPassword: password });

export const inviteAccountInput = z.strictObject({
  username,
  name: personName,
  role,
  unitCode,
  until: isoDate.optional(),
});

export const linkInput = z.strictObject({ token: linkToken });

export const acceptInvitationInput = z.strictObject({ token: linkToken, password });

export const createFirstOperatorInput = z.strictObject({
  token: linkToken,
  username,
  name: personName,
  password,
  /** The unit that runs this installation; opened now unless it is there already. */
  office: z.strictObject({
    code: unitCode,
    name: plainText({ min: 3, max: 200 }).optional(),
    kind: z.string().max(40).default('commune_office'),
    openedOn: isoDate.optional(),
  }),
});

export const grantRoleInput = z.strictObject({ username, role, unitCode, until: isoDate.optional() });

export const revokeRoleInput = z.strictObject({ username, role, unitCode });

export const accountInput = z.strictObject({ username });

export const listAccountsInput = z.strictObject({
  within: unitCode,
  q: plainText({ max: 100 }).optional(),
  show: z.enum(['empty', ...ACCOUNT_STATES]).optional(),
  cursor: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(200),
});
