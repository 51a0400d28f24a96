// One page: who contributes to Việc cần làm.
import { directiveSource } from './directive-source.ts';
import { journalSource } from './journal-source.ts';
import type { DueItemSource } from './due-item-source.ts';
import { registerSource } from './register-source.ts';
import { planSource } from './plan-source.ts';
import { reportSource } from './report-source.ts';

export const DUE_ITEM_SOURCES: readonly DueItemSource[] = [
  reportSource,
  directiveSource,
  registerSource,
  planSource,
  journalSource,
];
