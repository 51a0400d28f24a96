// How values of many units become one value, by the rule of the figure. Never an average; an unknown value adds
// nothing and makes nothing 0.
import type { FigureDefinition } from '#shared/figure-definition.ts';
import { isUnion } from './catalogue.ts';
import { isParts, isTable, type CountTable, type Parts, type ReportedValue } from './figure-value.ts';

/** A value that a unit did report, with what stands behind it where the figure is united. */
export interface GivenValue {
  readonly value: ReportedValue;
  readonly items?: readonly string[] | undefined;
}

/**
 * Null when no unit gave a value. `sum` and `state` add · `ratio` adds both parts · `yes_no` counts the yes ·
 * `count_table` adds class by class · a union counts what is different.
 */
export function combineValues(
  definition: Pick<FigureDefinition, 'id' | 'rule'>,
  given: readonly GivenValue[],
): ReportedValue | null {
  if (given.length === 0) return null;
  const values = given.map(({ value }) => value);
  if (isUnion(definition.id)) return sizeOfUnion(definition.id, given);
  switch (definition.rule) {
    case 'sum':
    case 'state':
      return total(values.filter((value) => typeof value === 'number'));
    case 'yes_no':
      return values.filter((value) => value === 1).length;
    case 'ratio':
      return addParts(values.filter(isParts));
    case 'count_table':
      return addTables(values.filter(isTable));
  }
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, value) => sum + value, 0);
}

function addParts(parts: readonly Parts[]): Parts {
  return { num: total(parts.map(({ num }) => num)), den: total(parts.map(({ den }) => den)) };
}

function addTables(tables: readonly CountTable[]): CountTable {
  const classes = [...new Set(tables.flatMap((table) => Object.keys(table)))].toSorted();
  return Object.fromEntries(classes.map((id) => [id, total(tables.map((table) => table[id] ?? 0))]));
}

/*
 * Units that list what they counted are united. Of the others only the number is known: forms of information are few
 * and the same everywhere, so the largest number is a safe lower bound; names of models typed without a list may be
 * different ones, so their numbers add.
 */
function sizeOfUnion(figureId: string, given: readonly GivenValue[]): number {
  const listed = new Set(given.flatMap(({ items }) => items ?? []));
  const bare = given.flatMap(({ value, items }) =>
    items === undefined && typeof value === 'number' ? [value] : [],
  );
  if (figureId === 'fig.md.total') return listed.size + total(bare);
  return Math.max(listed.size, ...bare, 0);
}
