// A duty is named by its assignment, the day it fell due, and its unit. Opaque outside.
import { isIsoDate, type IsoDate } from '#shared/dates.ts';

export interface DutyName {
  readonly assignmentId: string;
  readonly occurrence: IsoDate;
  readonly unitCode: string;
}

export function dutyIdOf({ assignmentId, occurrence, unitCode }: DutyName): string {
  return `${assignmentId}.${occurrence}.${unitCode}`;
}

/** Null when the text names no duty. */
export function parseDutyId(id: string): DutyName | null {
  const [, assignmentId = '', occurrence = '', unitCode = ''] =
    /^([0-9a-f-]{36})\.(\d{4}-\d{2}-\d{2})\.([a-z0-9-]{1,60})$/.exec(id) ?? [];
  return isIsoDate(occurrence) ? { assignmentId, occurrence, unitCode } : null;
}
