import type { ColumnType, Generated } from 'kysely';
import type { IsoDate } from '#shared/dates.ts';
import type { ProposalState } from '../proposals.ts';
import type { ReportState } from '../report-workflow.ts';

/** Written as JSON text, read as a value. */
type Json<Value = unknown> = ColumnType<Value, string, string>;

export interface ReportFormsTable {
  id: string;
  owner_unit_id: number | null;
  kind: 'mid' | 'end';
  version: number;
  applies_from: IsoDate | null;
  sections: Json<Record<string, unknown>[]>;
  created_at: Date;
  created_by: string | null;
}

export interface ReportsTable {
  period_id: string;
  unit_id: number;
  unit_code: string;
  form_id: string;
  state: Exclude<ReportState, 'not_started'>;
  version: Generated<number>;
  edit_version: Generated<number>;
  on_behalf: Generated<boolean>;
  scan_file_id: string | null;
  figures_done: Generated<number>;
  figures_total: Generated<number>;
  proposed_at: Date | null;
  proposed_by: string | null;
  first_submitted_at: Date | null;
  submitted_at: Date | null;
  returned_at: Date | null;
  accepted_at: Date | null;
  opened_by_office_at: Date | null;
  reopened_fields: ColumnType<Record<string, unknown>[], string | undefined, string>;
  created_at: Date;
  updated_at: Date;
}

export interface ReportFiguresTable {
  period_id: string;
  unit_id: number;
  figure_id: string;
  value: Json;
  reason: string | null;
  entered_at: Date;
  entered_by: string | null;
}

export interface ReportSectionsTable {
  period_id: string;
  unit_id: number;
  section_id: string;
  text: string;
  written_at: Date;
  written_by: string | null;
}

export interface ReportWarningAnswersTable {
  period_id: string;
  unit_id: number;
  check_key: string;
  explanation: string;
  answered_at: Date;
  answered_by: string | null;
}

export interface ReportRemarksTable {
  id: string;
  period_id: string;
  unit_id: number;
  about_version: number;
  field: string;
  text: string;
  made_at: Date;
  made_by: string | null;
  answer: string | null;
  answered_at: Date | null;
  answered_by: string | null;
}

export interface ReportProposalsTable {
  id: string;
  period_id: string;
  unit_id: number;
  sentence: string;
  addressee: string;
  made_on: IsoDate;
  state: Generated<ProposalState>;
  answer: string | null;
  answered_on: IsoDate | null;
  answered_by: string | null;
}

export interface ReportSealsTable {
  period_id: string;
  unit_id: number;
  version: number;
  sha256: string;
  content: Json<Record<string, unknown>>;
  sealed_at: Date;
  sealed_by: string | null;
  sealed_by_name: string;
  withdrawn_at: Date | null;
}

export interface SealedFiguresTable {
  period_id: string;
  figure_id: string;
  unit_id: number;
  unit_code: string;
  version: number;
  applicable: boolean;
  value: number | null;
  num: number | null;
  den: number | null;
  counts: ColumnType<Record<string, unknown> | null, string | null, string | null>;
  computed: ColumnType<Record<string, unknown> | number | null, string | null, string | null>;
}

export interface ReportBuildsTable {
  period_id: string;
  unit_id: number;
  number: number;
  built_at: Date;
  built_by: string | null;
  content: Json<Record<string, unknown>>;
  changes: ColumnType<Record<string, unknown> | null, string | null, string | null>;
}

export interface ReportDeliveriesTable {
  period_id: string;
  unit_id: number;
  unit_code: string;
  version: number;
  recipient_unit_id: number;
  recipient_code: string;
  sent_at: Date;
  due_on: IsoDate | null;
  confirmed_at: Date | null;
  confirmed_by: string | null;
}

export interface ReportNudgesTable {
  period_id: string;
  unit_id: number;
  nudged_at: Date;
  nudged_by: string | null;
  times: Generated<number>;
}

declare module '#platform/db/database.ts' {
  interface Database {
    report_nudges: ReportNudgesTable;
    report_forms: ReportFormsTable;
    reports: ReportsTable;
    report_figures: ReportFiguresTable;
    report_sections: ReportSectionsTable;
    report_warning_answers: ReportWarningAnswersTable;
    report_remarks: ReportRemarksTable;
    report_proposals: ReportProposalsTable;
    report_seals: ReportSealsTable;
    sealed_figures: SealedFiguresTable;
    report_builds: ReportBuildsTable;
    report_deliveries: ReportDeliveriesTable;
  }
}
