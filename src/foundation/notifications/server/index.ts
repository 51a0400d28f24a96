// The door of the notifications slice.
export { forgetOldNotices, notify, settleNotices, settleNoticesAt, type NewNotice } from './notify.ts';
export type { Notification, UnreadCount } from './notification-store.ts';
export {
  countUnread,
  listNotifications,
  markAllRead,
  markRead,
  type NotificationPage,
} from './read-notifications.ts';
