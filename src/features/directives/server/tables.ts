import type { ColumnType, Generated } from 'kysely';
import type { IsoDate } from '#shared/dates.ts';
import type { AnswerKind, AssignmentState, Measure } from '../assignment.ts';
import type { DutyState } from '../duty-workflow.ts';

/** Written as JSON text, read as a value. */
type Json = ColumnType<Record<string, unknown>, string, string>;

export interface AssignmentsTable {
  id: string;
  unit_id: number;
  document_id: string | null;
  continues_id: string | null;
  clause: Generated<string>;
  obligation: string | null;
  position: Generated<number>;
  title: string;
  detail: Generated<string>;
  answer_kind: AnswerKind;
  answer: Json;
  addressees: Json;
  rhythm: Json;
  starts_on: IsoDate;
  ends_on: IsoDate | null;
  measure: Generated<Measure>;
  state: AssignmentState;
  edit_version: Generated<number>;
  given_at: Date | null;
  created_at: Date;
  created_by: string | null;
  withdrawn_at: Date | null;
  withdrawn_reason: string | null;
}

export interface DutiesTable {
  assignment_id: string;
  occurrence: IsoDate;
  unit_id: number;
  unit_code: string;
  answer_kind: AnswerKind;
  opens_on: IsoDate;
  due_on: IsoDate | null;
  state: DutyState;
  edit_version: Generated<number>;
  counted: Generated<number>;
  wanted: Generated<number>;
  answer: ColumnType<Record<string, unknown> | null, string | null, string | null>;
  answered_at: Date | null;
  answered_by: string | null;
  first_answered_on: IsoDate | null;
  decided_at: Date | null;
  decided_by: string | null;
  asked_until: IsoDate | null;
  asked_reason: string | null;
  extended_reason: string | null;
  nudged_at: Date | null;
}

export interface DutyStepsTable {
  id: string;
  assignment_id: string;
  occurrence: IsoDate;
  unit_id: number;
  step: string;
  text: Generated<string>;
  answer: ColumnType<Record<string, unknown> | null, string | null, string | null>;
  until: IsoDate | null;
  made_at: Date;
  made_by: string | null;
  made_by_name: string;
}

declare module '#platform/db/database.ts' {
  interface Database {
    assignments: AssignmentsTable;
    duties: DutiesTable;
    duty_steps: DutyStepsTable;
  }
}
