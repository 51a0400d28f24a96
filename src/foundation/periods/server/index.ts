// The door of the periods slice.
export { changePeriod, lockPeriodDates, setRecipients } from './change-period.ts';
export {
  comparisonOf,
  getPeriod,
  listPeriods,
  type ComparisonPeriod,
  type PeriodDetails,
  type PeriodPage,
} from './find-periods.ts';
export { openPeriod } from './open-period.ts';
export {
  findPeriodForActing,
  insertPeriod,
  periodsAsking,
  selectOwnPeriods as periodsOwnedBy,
  selectFeedingPeriods as periodsFeeding,
  replaceRecipients,
  selectRecipients as recipientsOf,
  type PeriodForActing,
} from './period-store.ts';
