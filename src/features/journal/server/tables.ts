// The tables of the journal, as Kysely sees them. Columns that need no word have the names of `activity.ts`.
import type { ColumnType, Generated } from 'kysely';
import type { IsoDate } from '#shared/dates.ts';

/** Dated rows of the catalogue; `owner_unit_id` null = the default that comes with the product. */
export interface CatalogueEntriesTable {
  id: Generated<number>;
  owner_unit_id: number | null;
  list: 'kind' | 'topic' | 'channel' | 'audience' | 'organiser';
  entry_id: string;
  label_vi: string;
  label_en: string;
  details: ColumnType<Record<string, unknown>, string | undefined, string>;
  position: number;
  valid: string;
}

/** One row with a number that grows with each change, so that a process knows when what it has read is old. */
export interface CatalogueRevisionTable {
  only_row: Generated<boolean>;
  revision: number;
}

export interface ActivitiesTable {
  id: string;
  unit_id: number;
  kind: string;
  title: string;
  held_on: IsoDate;
  sessions: Generated<number>;
  staff: number | null;
  pupils: number | null;
  parents: number | null;
  others: number | null;
  articles: number | null;
  banners: number | null;
  broadcasts: number | null;
  materials: number | null;
  videos: number | null;
  topics: Generated<string[]>;
  channels: Generated<string[]>;
  organisers: Generated<string[]>;
  note: Generated<string>;
  plan_task_id: string | null;
  model_id: string | null;
  campaign_id: string | null;
  /** Title and note without marks. */
  search: string;
  version: Generated<number>;
  created_by: string | null;
  created_at: Date;
  updated_at: Date;
  deleted_at: Date | null;
  document_id: string | null;
}

/** What former versions of an activity said. */
export interface ActivityRevisionsTable {
  activity_id: string;
  version: number;
  unit_id: number;
  body: ColumnType<Record<string, unknown>, string, never>;
  replaced_at: Date;
  replaced_by: string | null;
}

export interface ActivityEvidenceTable {
  activity_id: string;
  file_id: string;
  media_type: string;
  size: number;
  unit_id: number;
  position: number;
  added_at: Date;
}

/** Forms as typed, of their writer alone; `activity_id` null = a new activity. */
export interface ActivityDraftsTable {
  id: string;
  account_id: string;
  unit_id: number;
  activity_id: string | null;
  base_version: number | null;
  body: ColumnType<Record<string, unknown>, string, string>;
  updated_at: Date;
}

/** Days of a unit that a sealed report has counted. */
export interface JournalSealsTable {
  unit_id: number;
  period: string;
  sealed_at: Date;
}

declare module '#platform/db/database.ts' {
  interface Database {
    catalogue_entries: CatalogueEntriesTable;
    catalogue_revision: CatalogueRevisionTable;
    activities: ActivitiesTable;
    activity_revisions: ActivityRevisionsTable;
    activity_evidence: ActivityEvidenceTable;
    activity_drafts: ActivityDraftsTable;
    journal_seals: JournalSealsTable;
  }
}
