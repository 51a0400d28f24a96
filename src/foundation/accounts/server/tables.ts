import type { Role } from '../actor.ts';
import type { LinkPurpose } from '../account.ts';

export interface AccountsTable {
  id: string;
  username: string;
  name: string;
  created_at: Date;
  activated_at: Date | null;
  disabled_at: Date | null;
  access_from: Date | null;
  last_signed_in_at: Date | null;
}

export interface RoleGrantsTable {
  id: string;
  account_id: string;
  role: Role;
  unit_id: number;
  /** PostgreSQL's text form of a range of days, `[2025-07-01,)`. */
  valid: string;
}

export interface AccountCredentialsTable {
  account_id: string;
  password_hash: string;
  changed_at: Date;
}

export interface AccountSessionsTable {
  token_sha256: Buffer;
  account_id: string;
  created_at: Date;
  last_used_at: Date;
  expires_at: Date;
}

export interface ApiTokensTable {
  id: string;
  token_sha256: Buffer;
  account_id: string;
  label: string;
  created_at: Date;
  last_used_at: Date | null;
  expires_at: Date;
  revoked_at: Date | null;
}

export interface AccountLinksTable {
  token_sha256: Buffer;
  purpose: LinkPurpose;
  account_id: string | null;
  created_at: Date;
  expires_at: Date;
}

export interface SignInFailuresTable {
  key: Buffer;
  failures: number;
  last_at: Date;
  blocked_until: Date | null;
}

declare module '#platform/db/database.ts' {
  interface Database {
    accounts: AccountsTable;
    role_grants: RoleGrantsTable;
    account_credentials: AccountCredentialsTable;
    account_sessions: AccountSessionsTable;
    api_tokens: ApiTokensTable;
    account_links: AccountLinksTable;
    sign_in_failures: SignInFailuresTable;
  }
}
