import type { Locale } from '#shared/messages.ts';
import type { MessageState, Purpose } from '../message.ts';
import type { Channel } from '../settings.ts';

export interface CalendarFeedsTable {
  account_id: string;
  token_sha256: Buffer;
  locale: Locale;
  created_at: Date;
  last_read_at: Date | null;
  content_sha256: Buffer | null;
  changed_at: Date | null;
}

export interface ReminderSettingsTable {
  account_id: string;
  locale: Locale;
  mail_on: boolean;
  push_on: boolean;
  quiet_from: number;
  quiet_to: number;
  weekdays: number[];
  mail_address: string | null;
  mail_confirmed_at: Date | null;
  link_sha256: Buffer | null;
  link_expires_at: Date | null;
  updated_at: Date;
}

export interface ReminderMessagesTable {
  id: string;
  account_id: string;
  channel: Channel;
  purpose: Purpose;
  day: string;
  state: MessageState;
  attempts: number;
  next_attempt_at: Date;
  created_at: Date;
  claimed_at: Date | null;
  finished_at: Date | null;
  reason: string | null;
  unsubscribe_sha256: Buffer | null;
}

export interface RemindedDaysTable {
  account_id: string;
  item_key: string;
  due_on: string;
  days: number;
  reminded_at: Date;
}

export interface InstallationKeysTable {
  name: string;
  value: string;
  is_public: boolean;
  created_at: Date;
}

export interface PushDevicesTable {
  id: string;
  account_id: string;
  endpoint: string;
  endpoint_sha256: Buffer;
  p256dh: string;
  auth: string;
  label: string;
  created_at: Date;
  last_sent_at: Date | null;
}

declare module '#platform/db/database.ts' {
  interface Database {
    calendar_feeds: CalendarFeedsTable;
    reminder_settings: ReminderSettingsTable;
    reminder_messages: ReminderMessagesTable;
    reminded_days: RemindedDaysTable;
    installation_keys: InstallationKeysTable;
    push_devices: PushDevicesTable;
  }
}
