// The door of the journal.
export {
  lastHeldOn,
  markPeriodSealed,
  selectActivities,
  selectUsedFileIds as filesUsedAsEvidence,
  staffInformedOf,
} from './activity-store.ts';
export {
  catalogueOf,
  changeCatalogueEntry,
  getCatalogue,
  getCatalogueSheet,
  installDefaultCatalogue,
} from './catalogue.ts';
export { countSessions, type SessionsAnswer, type SessionsQuestion } from './count-sessions.ts';
export { changeActivity } from './change-activity.ts';
export { deleteActivity, restoreActivity } from './delete-activity.ts';
export {
  discardActivityDraft,
  findActivityDrafts,
  findDraftsOf,
  saveActivityDraft,
  type ActivityDraft,
} from './drafts.ts';
export { attachEvidence, removeEvidence } from './evidence.ts';
export { exportActivities, type ReceiveActivities } from './export-activities.ts';
export { countingFrameOf, journalFiguresOf, rowsBehindFigure, type FigureRow } from './figures.ts';
export { insertActivities, type ActivityToInsert } from './insert-many.ts';
export {
  findActivities,
  getActivity,
  getJournalHabits,
  getJournalMonth,
  listActivities,
  type ActivityPage,
  type JournalHabits,
  type MonthDay,
} from './find-activities.ts';
export {
  compareActivityVersions,
  getActivityDetails,
  getJournalList,
  getLogFrame,
  type ActivityDetails,
  type JournalList,
} from './journal-pages.ts';
export { sumsByPlanTask } from './linked-to-tasks.ts';
export { logActivity, type LoggedActivity } from './log-activity.ts';
