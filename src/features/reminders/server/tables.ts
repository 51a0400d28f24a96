import type { Locale } from '#shared/messages.ts';

export interface CalendarFeedsTable {
  account_id: string;
  token_sha256: Buffer;
  locale: Locale;
  created_at: Date;
  last_read_at: Date | null;
  content_sha256: Buffer | null;
  changed_at: Date | null;
}

declare module '#platform/db/database.ts' {
  interface Database {
    calendar_feeds: CalendarFeedsTable;
  }
}
