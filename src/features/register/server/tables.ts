import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { IsoDate } from '#shared/dates.ts';

export interface DocumentsTable {
  id: string;
  unit_id: number | null;
  law_id: string | null;
  direction: 'in' | 'out' | 'law';
  type: string;
  state: 'draft' | 'issued' | 'withdrawn';
  issuer_kind: 'body' | 'party' | 'mass';
  issuer_unit_id: number | null;
  issuer_name: string;
  series: Generated<string>;
  number: number | null;
  symbol: Generated<string>;
  label: Generated<string>;
  issued_on: IsoDate | null;
  year: GeneratedAlways<number | null>;
  abstract: string;
  effective_on: IsoDate | null;
  expires_on: IsoDate | null;
  replaced_by_id: string | null;
  amended: Generated<boolean>;
  urgency: 'urgent' | 'very_urgent' | 'express' | null;
  pages: number | null;
  copies: number | null;
  language: Generated<string>;
  signer_authority: Generated<string>;
  signer_position: Generated<string>;
  signer_name: Generated<string>;
  dossier: Generated<string>;
  number_in_dossier: number | null;
  note: Generated<string>;
  reply_by: IsoDate | null;
  reply_waived_at: Date | null;
  reply_waived_reason: string | null;
  arrived_on: IsoDate | null;
  arrival_number: number | null;
  arrival_year: GeneratedAlways<number | null>;
  handled_at: Date | null;
  handled_note: Generated<string>;
  purposes: Generated<string[]>;
  must_spread: Generated<boolean>;
  duplicate_reason: string | null;
  mark: 'found' | 'plan' | 'high' | 'medium' | 'low' | 'unverified' | null;
  original_checked: Generated<boolean>;
  source: Generated<string>;
  content: ColumnType<Record<string, unknown> | null, string | null | undefined, string | null>;
  recipients: Generated<string[]>;
  withdrawn_at: Date | null;
  withdrawn_on: IsoDate | null;
  withdrawn_reason: string | null;
  search: string;
  version: Generated<number>;
  created_by: string | null;
  created_at: Date;
  updated_at: Date;
}

export interface DocumentPartiesTable {
  document_id: string;
  position: number;
  unit_id: number;
  party_unit_id: number | null;
  superior: Generated<string>;
  issuer_name: string;
  number: number | null;
  symbol: Generated<string>;
  label: Generated<string>;
  signer_authority: Generated<string>;
  signer_position: Generated<string>;
  signer_name: Generated<string>;
}

export interface DocumentRevisionsTable {
  document_id: string;
  version: number;
  unit_id: number;
  body: ColumnType<Record<string, unknown>, string, never>;
  reason: Generated<string>;
  replaced_at: Date;
  replaced_by: string | null;
}

export interface DocumentRelationsTable {
  document_id: string;
  kind: 'basis' | 'replaces' | 'amends' | 'answers' | 'relates';
  other_id: string;
  unit_id: number | null;
  position: Generated<number>;
  reason: Generated<string>;
  made_at: Date;
  made_by: string | null;
}

export interface DocumentFilesTable {
  document_id: string;
  file_id: string;
  unit_id: number;
  role: 'signed' | 'annex';
  media_type: string;
  size: number;
  name: string;
  position: number;
  added_at: Date;
}

export interface DocumentDistributionsTable {
  id: string;
  document_id: string;
  unit_id: number;
  rule: ColumnType<Record<string, unknown>, string, never>;
  due_on: IsoDate | null;
  made_at: Date;
  made_by: string | null;
}

export interface DocumentRecipientsTable {
  document_id: string;
  recipient_unit_id: number;
  unit_id: number;
  distribution_id: string;
  sent_at: Date;
  sent_on: IsoDate;
  due_on: IsoDate | null;
  acknowledged_at: Date | null;
  acknowledged_by: string | null;
  acknowledged_by_name: string | null;
  deputised_for: string | null;
}

declare module '#platform/db/database.ts' {
  interface Database {
    documents: DocumentsTable;
    document_parties: DocumentPartiesTable;
    document_revisions: DocumentRevisionsTable;
    document_relations: DocumentRelationsTable;
    document_files: DocumentFilesTable;
    document_distributions: DocumentDistributionsTable;
    document_recipients: DocumentRecipientsTable;
  }
}
