// The door of the worklist.
export { listDueItems, type DueItemSource, type Seat } from './list-due-items.ts';
