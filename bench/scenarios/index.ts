// One screen: what is measured, in the order of the table.
import { boards } from './boards.ts';
import { consolidated } from './consolidated.ts';
import { exports } from './exports.ts';
import { figures } from './figures.ts';
import { footprint } from './footprint.ts';
import { newest } from './newest.ts';
import { pages } from './pages.ts';
import type { Scenario } from './scenario.ts';
import { writes } from './writes.ts';

export const SCENARIOS: readonly Scenario[] = [
  writes,
  newest,
  figures,
  boards,
  consolidated,
  exports,
  pages,
  footprint,
];
