// Reminders, feeds and devices belong to an account; whoever asks has only the own.
import type { PermissionRows } from './row.ts';

const BY_ADDRESS = 'the secret address is the key: reminders/server/calendar-feed.test.ts';
const BY_LINK = 'the secret link of a mail is the key: reminders/server/send-mail.test.ts';
const OWN_FEED = 'everybody has only the own feed: reminders/server/calendar-feed.test.ts';
const OWN_SETTINGS = 'everybody has only the own settings: reminders/server/send-mail.test.ts';
const OWN_DEVICES = 'everybody has only the own devices: reminders/server/push-and-inside.test.ts';

export const reminderPermissions: PermissionRows = {
  'reminders.open_calendar_feed': { open: OWN_FEED },
  'reminders.close_calendar_feed': { open: OWN_FEED },
  'reminders.get_calendar_feed': { open: OWN_FEED },
  'reminders.read_calendar_feed': { open: BY_ADDRESS },
  'reminders.get_settings': { open: OWN_SETTINGS },
  'reminders.save_settings': { open: OWN_SETTINGS },
  'reminders.enter_mail_address': { open: OWN_SETTINGS },
  'reminders.remove_mail_address': { open: OWN_SETTINGS },
  'reminders.ask_test_message': { open: OWN_SETTINGS },
  'reminders.get_confirmation_link': { open: BY_LINK },
  'reminders.confirm_mail_address': { open: BY_LINK },
  'reminders.unsubscribe': { open: BY_LINK },
  'reminders.add_push_device': { open: OWN_DEVICES },
  'reminders.remove_push_device': { open: OWN_DEVICES },
  'reminders.list_push_devices': { open: OWN_DEVICES },
};
