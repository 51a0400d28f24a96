// The door of the worklist.
export type { DueItemSource, Seat } from './due-item-source.ts';
export { listDueItems, listOwnDueItems } from './list-due-items.ts';
