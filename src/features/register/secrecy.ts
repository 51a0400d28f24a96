// State secrets never enter (Luật Bảo vệ bí mật nhà nước): marks of secrecy in the form of a paper and in the beginning of a
// composed or uploaded text. Pure; finding the mark in a line is the files slice's.
import { secrecyMarkIn, type SecrecyMark } from '#foundation/files/secrecy-mark.ts';

export interface FoundMark {
  /** Path of the field that carries it. */
  readonly path: string;
  readonly mark: SecrecyMark;
}

/** The first field that carries a mark; null when none does. */
export function secrecyMarkInFields(
  fields: Readonly<Record<string, string | null | undefined>>,
): FoundMark | null {
  for (const [path, text] of Object.entries(fields)) {
    const mark = text ? secrecyMarkIn(text) : null;
    if (mark !== null) return { path, mark };
  }
  return null;
}
