// The tables of the tree of units and of the head counts, as Kysely sees them.
import type { ColumnType, Generated } from 'kysely';
import type { IsoDate } from '#shared/dates.ts';
import type { Letterhead, UnitGroupKind, UnitLevel } from '../unit.ts';

/** PostgreSQL's text form of a range of days, `[2025-07-01,)`; not the pair of days of `#shared/dates.ts`. */
export type DayRangeText = string;

/** Kinds are data: an installation may have others than schools and offices. */
export interface UnitKindsTable {
  id: string;
  label_vi: string;
  label_en: string;
  /** Owes a report when a period asks its line. */
  is_reporting: boolean;
  /** Asks the units below it for reports. */
  is_managing_office: boolean;
}

export interface UnitsTable {
  id: Generated<number>;
  code: string;
  kind: string;
  level: UnitLevel | null;
  opened_on: IsoDate;
  closed_on: IsoDate | null;
  successor_id: number | null;
  is_sample: Generated<boolean>;
}

/** Name and parent of a unit for a time. Versions of one unit never overlap; a past one is never written again. */
export interface UnitVersionsTable {
  id: Generated<number>;
  unit_id: number;
  name: string;
  short_name: string;
  parent_id: number | null;
  letterhead: ColumnType<Partial<Letterhead>, string | undefined, string>;
  valid: DayRangeText;
  source: Generated<string>;
}

/** Who stands above whom on which days; every unit stands above itself with depth 0. Made from the versions. */
export interface UnitClosureTable {
  ancestor_id: number;
  unit_id: number;
  depth: number;
  valid: DayRangeText;
  /** As `valid`, but without end for a unit that was closed: whoever stood above it last still sees its past. */
  reach: DayRangeText;
}

export interface UnitFactsTable {
  unit_id: number;
  as_of_on: IsoDate;
  classes: number | null;
  pupils: number | null;
  staff: number | null;
  parents: number | null;
  staff_vneid2: number | null;
  party_members: number | null;
  source: string;
}

/** Clusters and emulation blocks: they share work and give nobody power. */
export interface UnitGroupsTable {
  id: string;
  unit_id: number;
  code: string;
  kind: UnitGroupKind;
  name: string;
}

export interface UnitGroupMembersTable {
  group_id: string;
  unit_id: number;
  valid: DayRangeText;
}

declare module '#platform/db/database.ts' {
  interface Database {
    unit_kinds: UnitKindsTable;
    units: UnitsTable;
    unit_versions: UnitVersionsTable;
    unit_closure: UnitClosureTable;
    unit_facts: UnitFactsTable;
    unit_groups: UnitGroupsTable;
    unit_group_members: UnitGroupMembersTable;
  }
}
