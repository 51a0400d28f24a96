// What a seal freezes beside the common content, so that its paper can be printed again, byte for byte, by whoever holds
// it: the head of the paper, the activities behind it, the values compared with, and whose numbers an office added.
import type { IsoDate } from '#shared/dates.ts';
import type { ComparedPeriods } from './comparison.ts';
import type { Consolidation } from './consolidation.ts';
import type { FigureCell } from './figure-value.ts';
import type { PrintedActivity } from './printing/list-annexes.ts';
import type { PrintedBody } from './printing/report-document.ts';
import type { SealedContent } from './sealed-content.ts';

/** The head and the foot of the paper as they stood on the day of the seal. */
export interface SealedPaper {
  readonly body: PrintedBody;
  /** Names of the bodies it goes to. */
  readonly addressees: readonly string[];
  /** Short name of the unit inside its own text: `Phòng`. */
  readonly shortName: string;
  readonly dueOn: IsoDate;
}

export interface EarlierCells {
  readonly cells: readonly FigureCell[];
  readonly periods: ComparedPeriods;
}

export interface SealedSchoolReport extends SealedContent {
  readonly paper: SealedPaper;
  readonly activities: readonly PrintedActivity[];
  /** Null when the office compares with nothing. */
  readonly earlier: EarlierCells | null;
}

export interface SealedOfficeReport extends SealedContent {
  readonly paper: SealedPaper;
  readonly consolidation: Consolidation;
  /** Which build of the report was sent. */
  readonly build: number;
  readonly comparedPeriods: ComparedPeriods | null;
}

export type SealedReportContent = SealedSchoolReport | SealedOfficeReport;

export function isOfficeContent(content: SealedContent): content is SealedOfficeReport {
  return 'consolidation' in content;
}
