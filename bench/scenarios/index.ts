// One screen: what is measured, in the order of the table.
import type { Scenario } from './scenario.ts';
import { writes } from './writes.ts';

export const SCENARIOS: readonly Scenario[] = [writes];
