import type { Generated } from 'kysely';
import type { IsoDate } from '#shared/dates.ts';
import type { Asks } from '../period.ts';

export interface PeriodsTable {
  id: string;
  owner_unit_id: number;
  owner_code: string;
  name: string;
  kind: string;
  asks: Asks;
  from_on: IsoDate;
  to_on: IsoDate;
  cut_off_on: IsoDate;
  due_on: IsoDate;
  comparison_period_id: string | null;
  upper_period_id: string | null;
  dates_locked_at: Date | null;
  version: Generated<number>;
  created_at: Date;
}

export interface PeriodRecipientsTable {
  period_id: string;
  owner_unit_id: number;
  unit_id: number;
  unit_code: string;
  due_on: IsoDate | null;
  note: Generated<string>;
}

declare module '#platform/db/database.ts' {
  interface Database {
    periods: PeriodsTable;
    period_recipients: PeriodRecipientsTable;
  }
}
