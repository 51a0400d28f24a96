// Finding one of many in a list: without marks finds with marks, every word typed must occur somewhere.
import { foldMarks } from '#shared/vietnamese-text.ts';
import type { Option } from './option.ts';

/** Options that contain every word of `query` in label, note or group; those that begin with it come first. */
export function findOptions(options: readonly Option[], query: string): Option[] {
  const folded = foldMarks(query).trim();
  if (folded === '') return [...options];
  const words = folded.split(/\s+/);
  const begins: Option[] = [];
  const contains: Option[] = [];
  for (const option of options) {
    const text = foldMarks(`${option.label} ${option.note ?? ''} ${option.group ?? ''}`);
    if (!words.every((word) => text.includes(word))) continue;
    (foldMarks(option.label).startsWith(folded) ? begins : contains).push(option);
  }
  return [...begins, ...contains];
}
