// Reminders, feeds and devices belong to an account; whoever asks has only the own.
import type { PermissionRows } from './row.ts';

const BY_ADDRESS = 'the secret address is the key: reminders/server/calendar-feed.test.ts';
const OWN_FEED = 'everybody has only the own feed: reminders/server/calendar-feed.test.ts';

export const reminderPermissions: PermissionRows = {
  'reminders.open_calendar_feed': { open: OWN_FEED },
  'reminders.close_calendar_feed': { open: OWN_FEED },
  'reminders.get_calendar_feed': { open: OWN_FEED },
  'reminders.read_calendar_feed': { open: BY_ADDRESS },
};
