// Whether a paper is in force on a day, and who stands for its issuer when that body is gone. Pure.
import type { IsoDate } from '#shared/dates.ts';

/**
 * `not_yet`: its first day lies ahead · `expired`: its last day is over · `replaced`: another one took its place ·
 * `amended`: in force, changed by another one · `unknown`: nobody entered since when.
 */
export type LegalState =
  'draft' | 'not_yet' | 'in_force' | 'amended' | 'expired' | 'replaced' | 'withdrawn' | 'unknown';

export interface Force {
  readonly state: 'draft' | 'issued' | 'withdrawn';
  readonly issuedOn: IsoDate | null;
  readonly effectiveOn: IsoDate | null;
  /** Last day in force. */
  readonly expiresOn: IsoDate | null;
  readonly withdrawnOn: IsoDate | null;
  readonly isReplaced: boolean;
  readonly isAmended: boolean;
}

/** A paper without a first day of its own is in force from the day it was issued. */
export function legalStateOn(paper: Force, day: IsoDate): LegalState {
  if (paper.state === 'draft') return 'draft';
  if (paper.withdrawnOn !== null && paper.withdrawnOn <= day) return 'withdrawn';
  const from = paper.effectiveOn ?? paper.issuedOn;
  if (paper.expiresOn !== null && paper.expiresOn < day) return paper.isReplaced ? 'replaced' : 'expired';
  if (from === null) return 'unknown';
  if (day < from) return 'not_yet';
  return paper.isAmended ? 'amended' : 'in_force';
}

/** Whether one may rest on it on that day without giving a reason. */
export function mayBeBasis(state: LegalState): boolean {
  return state === 'in_force' || state === 'amended' || state === 'unknown';
}

/** What became of the body that issued a paper. */
export interface IssuerStanding {
  readonly name: string;
  readonly closedOn: IsoDate | null;
  readonly successor: { readonly code: string; readonly name: string } | null;
}

export type Succession =
  /** The issuer still exists. */
  | { readonly kind: 'standing' }
  | { readonly kind: 'succeeded'; readonly on: IsoDate; readonly by: string }
  /** "chưa có cơ quan kế thừa": nobody may withdraw it or give a new date but those above. */
  | { readonly kind: 'no_successor'; readonly on: IsoDate };

export function successionOf(issuer: IssuerStanding | null, day: IsoDate): Succession {
  if (issuer === null || issuer.closedOn === null || issuer.closedOn >= day) return { kind: 'standing' };
  return issuer.successor === null
    ? { kind: 'no_successor', on: issuer.closedOn }
    : { kind: 'succeeded', on: issuer.closedOn, by: issuer.successor.name };
}
