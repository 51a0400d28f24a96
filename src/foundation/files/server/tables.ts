import type { Generated } from 'kysely';

export interface FilesTable {
  id: string;
  unit_id: number;
  sha256: string;
  size: number;
  media_type: string;
  width: number | null;
  height: number | null;
  thumb_sha256: string | null;
  name: Generated<string>;
  uploaded_by: string | null;
  claimed_at: Date | null;
  unused_since: Date | null;
  created_at: Date;
}

declare module '#platform/db/database.ts' {
  interface Database {
    files: FilesTable;
  }
}
