// What an entry of the register is, for those who show, check and print it. Pure.
import type { IsoDate } from '#shared/dates.ts';
import { foldMarks } from '#shared/vietnamese-text.ts';
import { documentType, type Purpose } from './document-types.ts';
import type { LegalState } from './legal-state.ts';
import type { RelationKind } from './relations.ts';

/** `in`: came in · `out`: of one's own · `law`: the legal register that everybody shares. */
export const DIRECTIONS = ['in', 'out', 'law'] as const;
export type Direction = (typeof DIRECTIONS)[number];
export const DOCUMENT_STATES = ['draft', 'issued', 'withdrawn'] as const;
export type DocumentState = (typeof DOCUMENT_STATES)[number];
/** `body`: of the State and its schools · `party`: of the Party, never composed here · `mass`: unions, Youth Union. */
export const ISSUER_KINDS = ['body', 'party', 'mass'] as const;
export type IssuerKind = (typeof ISSUER_KINDS)[number];
export const URGENCIES = ['urgent', 'very_urgent', 'express'] as const;
export type Urgency = (typeof URGENCIES)[number];
/**
 * How sure an entry of law is: `found` in a public page, `plan` as the plan cites it, `high`/`medium`/`low` from memory,
 * `unverified`. Only what was compared with the original is shown without a mark.
 */
export const LAW_MARKS = ['found', 'plan', 'high', 'medium', 'low', 'unverified'] as const;
export type LawMark = (typeof LAW_MARKS)[number];

export interface Signer {
  /** `KT. HIỆU TRƯỞNG`; empty when the head signs. */
  readonly authority: string;
  readonly position: string;
  readonly name: string;
}

/** The second body of a joint paper. */
export interface Party {
  readonly unitCode: string | null;
  readonly superior: string;
  readonly issuerName: string;
  readonly number: number | null;
  readonly symbol: string;
  readonly label: string;
  readonly signer: Signer;
}

export interface RegisteredDocument {
  readonly id: string;
  /** Whose register it stands in; null: the shared legal register. */
  readonly unitCode: string | null;
  readonly lawId: string | null;
  readonly direction: Direction;
  readonly type: string;
  readonly state: DocumentState;
  readonly legalState: LegalState;
  readonly issuer: { readonly kind: IssuerKind; readonly unitCode: string | null; readonly name: string };
  readonly series: string;
  readonly number: number | null;
  readonly symbol: string;
  readonly label: string;
  readonly issuedOn: IsoDate | null;
  readonly abstract: string;
  readonly effectiveOn: IsoDate | null;
  readonly expiresOn: IsoDate | null;
  readonly replacedById: string | null;
  readonly urgency: Urgency | null;
  readonly pages: number | null;
  readonly copies: number | null;
  readonly language: string;
  readonly signer: Signer;
  readonly dossier: string;
  readonly numberInDossier: number | null;
  readonly note: string;
  readonly replyBy: IsoDate | null;
  readonly arrivedOn: IsoDate | null;
  readonly arrivalNumber: number | null;
  readonly handledAt: string | null;
  readonly purposes: readonly Purpose[];
  readonly mustSpread: boolean;
  readonly mark: LawMark | null;
  readonly originalChecked: boolean;
  readonly source: string;
  readonly isComposed: boolean;
  readonly withdrawnOn: IsoDate | null;
  readonly withdrawnReason: string | null;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface RelatedDocument {
  readonly kind: RelationKind;
  /** `to`: this paper is tied to the other · `from`: the other one is tied to this. */
  readonly way: 'to' | 'from';
  readonly id: string;
  readonly type: string;
  readonly label: string;
  readonly issuedOn: IsoDate | null;
  readonly issuerName: string;
  readonly abstract: string;
  readonly legalState: LegalState;
  readonly reason: string;
}

export interface DocumentFile {
  readonly fileId: string;
  readonly role: 'signed' | 'annex';
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
}

export interface Recipient {
  readonly unitCode: string;
  readonly unitName: string;
  readonly sentOn: IsoDate;
  readonly dueOn: IsoDate | null;
  readonly acknowledgedAt: string | null;
  readonly acknowledgedBy: string | null;
  /** The post for which somebody else confirmed; null when the head did. */
  readonly deputisedFor: string | null;
}

/** The words a search looks through, without marks. */
export function searchTextOf(paper: {
  type: string;
  label: string;
  abstract: string;
  issuerName: string;
  signerName: string;
  note: string;
}): string {
  const { label } = documentType(paper.type);
  return foldMarks(
    [label.vi, paper.label, paper.abstract, paper.issuerName, paper.signerName, paper.note].join(' '),
  ).replace(/\s+/g, ' ');
}
