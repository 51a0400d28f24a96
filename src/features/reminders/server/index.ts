// The door of the reminders slice.
export {
  closeCalendarFeed,
  getCalendarFeed,
  openCalendarFeed,
  readCalendarFeed,
  type CalendarFeedState,
  type CalendarFile,
} from './calendar-feed.ts';
export { keepPushKeys } from './device-store.ts';
export { createFeedLimits, type FeedLimits } from './feed-limits.ts';
export {
  askTestMessage,
  confirmMailAddress,
  enterMailAddress,
  getConfirmationLink,
  removeMailAddress,
  unsubscribe,
} from './mail-address.ts';
export { getReminderSettings, saveReminderSettings, type ReminderState } from './manage-settings.ts';
export { forgetOldMessages } from './message-store.ts';
export { addPushDevice, listPushDevices, removePushDevice, type ListedDevice } from './push-devices.ts';
export { remindInside } from './remind-inside.ts';
export { sendReminders, sendWaiting } from './send-reminders.ts';
export type { ReminderTools } from './tools.ts';
