// The door of the accounts slice.
export { acceptInvitation, getInvitation, type OpenInvitation } from './accept-invitation.ts';
export { findActingActor, listActingActors } from './acting-actors.ts';
export { createAuthenticator, type Authenticator, type AuthenticatorOptions } from './authenticator.ts';
export { changePassword } from './change-password.ts';
export { createFirstOperator, getSetup, openSetup, type OpenSetup } from './first-operator.ts';
export { forgetStaleAccess } from './forget-stale-access.ts';
export { getMe, type Me } from './get-me.ts';
export { inviteAccount, type Invitation } from './invite-account.ts';
export { listAccounts, type Post, type PostHolder, type PostPage } from './list-accounts.ts';
export { disableAccount, enableAccount, resetPassword } from './manage-account.ts';
export { hashPassword } from './password-hash.ts';
export { insertSampleAccounts, type SampleAccount } from './sample-accounts.ts';
export { looksLikeSecret, newSecret, sha256Of } from './secret-token.ts';
export { speakAs } from './speak-as.ts';
export { SESSION_COOKIE, sessionCookieOptions, signIn, signOut, type SignedIn } from './sign-in.ts';
export { issueToken, type IssuedToken } from './tokens.ts';
export type { OneTimeLink } from './account-store.ts';
export type { RunCommand } from './prove-password.ts';
