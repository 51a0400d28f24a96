// The door of the reminders slice.
export {
  closeCalendarFeed,
  getCalendarFeed,
  openCalendarFeed,
  readCalendarFeed,
  type CalendarFeedState,
  type CalendarFile,
} from './calendar-feed.ts';
export { createFeedLimits, type FeedLimits } from './feed-limits.ts';
