import type { ColumnType, Generated } from 'kysely';
import type { IsoDate } from '#shared/dates.ts';
import type { PlanKind, PlanYear, ReachAudience, TargetKind } from '../plan.ts';
import type { PlanState } from '../plan-workflow.ts';

/** Written as JSON text, read as a value. */
type Json = ColumnType<Record<string, unknown>, string, string>;

export interface PlanTemplatesTable {
  id: string;
  owner_unit_id: number | null;
  version: number;
  applies_from: IsoDate | null;
  content: Json;
  created_at: Date;
  created_by: string | null;
}

export interface PlansTable {
  id: string;
  unit_id: number;
  unit_code: string;
  year_kind: PlanYear['yearKind'];
  first_year: number;
  from_on: IsoDate;
  to_on: IsoDate;
  title: string;
  state: PlanState;
  version: Generated<number>;
  edit_version: Generated<number>;
  document_number: number | null;
  issued_on: IsoDate | null;
  template_id: string | null;
  copied_from_unit_id: number | null;
  proposed_at: Date | null;
  proposed_by: string | null;
  first_submitted_at: Date | null;
  submitted_at: Date | null;
  returned_at: Date | null;
  accepted_at: Date | null;
  first_accepted_at: Date | null;
  opened_by_office_at: Date | null;
  created_at: Date;
  updated_at: Date;
}

export interface PlanKindsTable {
  plan_id: string;
  unit_id: number;
  kind: PlanKind;
  days: string;
}

export interface PlanSectionsTable {
  plan_id: string;
  unit_id: number;
  section_id: string;
  position: number;
  title: string;
  text: string;
  holds_tasks: boolean;
}

export interface PlanTasksTable {
  id: string;
  plan_id: string;
  unit_id: number;
  section_id: string;
  title: string;
  owner_post: string;
  co_owners: Generated<string[]>;
  from_on: IsoDate;
  to_on: IsoDate;
  target_kind: TargetKind;
  target_value: number;
  target_audience: ReachAudience | null;
  target_unit: Generated<string>;
  activity_kinds: Generated<string[]>;
  clause: Generated<string>;
  assignment_id: string | null;
  document_id: string | null;
  model_id: string | null;
  campaign_id: string | null;
  left_out_reason: string | null;
  left_out_at: Date | null;
  left_out_by: string | null;
  left_out_answer: 'accepted' | 'refused' | null;
  left_out_note: Generated<string>;
  left_out_answered_at: Date | null;
  created_at: Date;
}

export interface PlanRemarksTable {
  id: string;
  plan_id: string;
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

export interface PlanSealsTable {
  plan_id: string;
  unit_id: number;
  version: number;
  sha256: string;
  content: Json;
  sealed_at: Date;
  sealed_by: string | null;
  sealed_by_name: string;
  withdrawn_at: Date | null;
}

export interface PlanSharesTable {
  plan_id: string;
  unit_id: number;
  unit_code: string;
  unit_name: string;
  level: string | null;
  year_kind: PlanYear['yearKind'];
  first_year: number;
  kinds: PlanKind[];
  title: string;
  content: Json;
  shared_at: Date;
}

declare module '#platform/db/database.ts' {
  interface Database {
    plan_templates: PlanTemplatesTable;
    plans: PlansTable;
    plan_kinds: PlanKindsTable;
    plan_sections: PlanSectionsTable;
    plan_tasks: PlanTasksTable;
    plan_remarks: PlanRemarksTable;
    plan_seals: PlanSealsTable;
    plan_shares: PlanSharesTable;
  }
}
