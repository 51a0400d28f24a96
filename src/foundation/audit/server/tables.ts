import type { ColumnType, Generated } from 'kysely';

export interface AuditEventsTable {
  era: Generated<number>;
  transaction: Generated<string>;
  id: Generated<number>;
  at: Date;
  name: string;
  actor_id: string | null;
  actor_name: string;
  unit_id: number | null;
  subject: string;
  data: ColumnType<Record<string, unknown>, string, never>;
  request_id: string;
}

export interface AuditBlocksTable {
  number: number;
  era: number;
  from_transaction: string;
  to_transaction: string;
  event_count: number;
  previous_sha256: string;
  sha256: string;
  sealed_at: Date;
}

export interface EventRelayTable {
  only_row: Generated<boolean>;
  era: number;
  transaction: string;
}

declare module '#platform/db/database.ts' {
  interface Database {
    audit_events: AuditEventsTable;
    audit_blocks: AuditBlocksTable;
    event_relay: EventRelayTable;
  }
}
