// The words of accounts: usernames, posts, the states of an account. Pure.
import type { Role } from './actor.ts';

/** `invited`: has not set a password yet; `link_expired`: and can no longer do so with the link it was given. */
export const ACCOUNT_STATES = ['active', 'invited', 'link_expired', 'disabled'] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

/** Lower-case letters, digits, dots and dashes: `phutrach.cu-chi-thcs-1`. */
export const USERNAME_FORM = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/;
export const USERNAME_LENGTH = { min: 3, max: 80 } as const;

export function isUsername(text: string): boolean {
  return text.length >= USERNAME_LENGTH.min && text.length <= USERNAME_LENGTH.max && USERNAME_FORM.test(text);
}

/** What a person typed, as usernames are stored: phones write the first letter large and add a space. */
export function toUsername(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase();
}

const USERNAME_PREFIX: Readonly<Record<Role, string>> = {
  operator: 'quantri',
  officer: 'chuyenvien',
  office_leader: 'lanhdao',
  head: 'hieutruong',
  coordinator: 'phutrach',
  reader: 'xem',
  reviewer: 'thamdinh',
  guest: 'khach',
};

/** A username for a post: `hieutruong.cu-chi-thcs-1`. The page offers it; people may choose another. */
export function suggestUsername(role: Role, unitCode: string): string {
  return `${USERNAME_PREFIX[role]}.${unitCode}`;
}

/** What posts depend on; kinds of unit are data, so no kind is named here. */
export interface PostUnit {
  readonly isReporting: boolean;
  readonly isManagingOffice: boolean;
}

/** The roles that can be granted at a unit: a school has a head, the police have a reviewer. */
export function rolesFor(unit: PostUnit): readonly Role[] {
  if (unit.isReporting) return ['head', 'coordinator'];
  if (unit.isManagingOffice) return ['officer', 'office_leader', 'reader', 'operator'];
  return ['reviewer', 'reader', 'guest'];
}

/** The posts that somebody should hold; empty ones are shown as such. */
export function expectedPosts(unit: PostUnit): readonly Role[] {
  if (unit.isReporting) return ['head', 'coordinator'];
  return unit.isManagingOffice ? ['officer', 'office_leader'] : [];
}

/** Where a one-time link leads; the face puts its own origin before it. */
export function linkPath(purpose: LinkPurpose, token: string): string {
  return purpose === 'first_operator' ? `/khoi-tao/${token}` : `/loi-moi/${token}`;
}

export const LINK_PURPOSES = ['invitation', 'password_reset', 'first_operator'] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];
