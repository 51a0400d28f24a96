// The words of the tree: what a unit is on a given day. Pure.
import type { IsoDate } from '#shared/dates.ts';

/** Levels of schooling; `multi_level` holds two of them and follows the rules of each part. */
export const UNIT_LEVELS = ['preschool', 'primary', 'lower_secondary', 'multi_level'] as const;
export type UnitLevel = (typeof UNIT_LEVELS)[number];

/** Cụm: schools that share work. Khối thi đua: schools that compete in one block and sign one pact. */
export const UNIT_GROUP_KINDS = ['cluster', 'emulation_block'] as const;
export type UnitGroupKind = (typeof UNIT_GROUP_KINDS)[number];

/** Lines that a unit prints at the head and foot of its papers (Nghị định 30/2020/NĐ-CP, Phụ lục I). All are settings. */
export interface Letterhead {
  /** Superior body, capitals: ỦY BAN NHÂN DÂN XÃ CỦ CHI. */
  readonly superior: string;
  /** Issuing body, capitals: TRƯỜNG THCS … */
  readonly issuer: string;
  /** Code of the body in document symbols: 12/KH-THCSMHS. */
  readonly bodyCode: string;
  /** Place before the date: Củ Chi. */
  readonly place: string;
  /** Position of the signer, capitals: HIỆU TRƯỞNG. */
  readonly signerPosition: string;
  /** Short name used inside texts: Phòng, Nhà trường. */
  readonly shortName: string;
}

/** A unit as it stands on one day. `validTo` is the last day of this name and parent; null = still so. */
export interface Unit {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: string;
  readonly level: UnitLevel | null;
  readonly parentCode: string | null;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly isSample: boolean;
}

/** Dated head counts; null = unknown, which is not 0. */
export interface UnitFacts {
  readonly asOfOn: IsoDate;
  readonly classes: number | null;
  readonly pupils: number | null;
  readonly staff: number | null;
  readonly parents: number | null;
  /** Staff who hold a level-2 electronic identity (VNeID). */
  readonly staffVneid2: number | null;
  readonly partyMembers: number | null;
  readonly source: string;
}
