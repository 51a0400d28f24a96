// The door of the journal.
export { countActivities, markPeriodSealed, selectActivities, selectUsedFileIds as filesUsedAsEvidence } from './activity-store.ts';
export { catalogueOf, changeCatalogueEntry, getCatalogue, installDefaultCatalogue } from './catalogue.ts';
export { changeActivity } from './change-activity.ts';
export { deleteActivity, restoreActivity } from './delete-activity.ts';
export { discardActivityDraft, findActivityDrafts, saveActivityDraft, type ActivityDraft } from './drafts.ts';
export { attachEvidence, removeEvidence } from './evidence.ts';
export { countingFrameOf, journalFiguresOf, rowsBehindFigure, type FigureRow } from './figures.ts';
export { findActivities, getActivity, getJournalHabits, getJournalMonth, type ActivityPage, type JournalHabits, type MonthDay } from './find-activities.ts';
export { logActivity, type LoggedActivity } from './log-activity.ts';
