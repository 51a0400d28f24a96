import type { ColumnType, Generated } from 'kysely';
import type { StoredParams } from '../notice.ts';

export interface NotificationsTable {
  id: Generated<number>;
  account_id: string;
  unit_id: number | null;
  kind: string;
  subject: string;
  params: ColumnType<StoredParams, string | undefined, string>;
  href: string;
  needs_action: boolean;
  created_at: Date;
  read_at: Date | null;
}

declare module '#platform/db/database.ts' {
  interface Database {
    notifications: NotificationsTable;
  }
}
