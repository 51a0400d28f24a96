import type { ColumnType, Generated } from 'kysely';
import type { IsoDate } from '#shared/dates.ts';
import type { Letterhead, UnitLevel } from '../unit.ts';

/** PostgreSQL's text form of a range of days, `[2025-07-01,)`. */
export type DateRange = string;

export interface UnitKindsTable {
  id: string;
  label_vi: string;
  label_en: string;
  is_reporting: boolean;
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

export interface UnitVersionsTable {
  id: Generated<number>;
  unit_id: number;
  name: string;
  short_name: string;
  parent_id: number | null;
  letterhead: ColumnType<Partial<Letterhead>, string | undefined, string>;
  valid: DateRange;
  source: Generated<string>;
}

export interface UnitClosureTable {
  ancestor_id: number;
  unit_id: number;
  depth: number;
  valid: DateRange;
  reach: DateRange;
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

declare module '#platform/db/database.ts' {
  interface Database {
    unit_kinds: UnitKindsTable;
    units: UnitsTable;
    unit_versions: UnitVersionsTable;
    unit_closure: UnitClosureTable;
    unit_facts: UnitFactsTable;
  }
}
