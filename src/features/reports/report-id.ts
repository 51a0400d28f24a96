// A report is named by what it answers: a period and a unit. So a report that nobody has started has an address, too,
// without a row, and no list has to write anything.

/** `0197…-….cu-chi-thcs-1`: opaque to everybody else. */
export function reportIdOf(periodId: string, unitCode: string): string {
  return `${periodId}.${unitCode}`;
}

export interface ReportName {
  readonly periodId: string;
  readonly unitCode: string;
}

const FORM = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\.([a-z0-9]+(?:-[a-z0-9]+)*)$/;
const LONGEST_ID = 100;

/** Null when the text names no report. */
export function parseReportId(id: string): ReportName | null {
  const [, periodId, unitCode] = (id.length <= LONGEST_ID && FORM.exec(id)) || [];
  return periodId === undefined || unitCode === undefined ? null : { periodId, unitCode };
}
