// What a seal freezes: figures, text, head counts and the place of the unit in the tree of that day. Nothing here is
// computed again later; a correction is a new sealed content beside the old one.
import type { IsoDate } from '#shared/dates.ts';
import type { Level } from '#shared/figure-definition.ts';
import type { FigureCell } from './figure-value.ts';
import type { Proposal } from './proposals.ts';
import type { ReportKind } from './report-form.ts';

export interface SealedFigure extends FigureCell {
  /** For figures that are united over units (forms used, names of models): what stands behind the number. */
  readonly items?: readonly string[];
}

export interface SealedSection {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** Dated head counts of the unit; null = unknown. */
export interface SealedProfile {
  readonly asOfOn: IsoDate;
  readonly classes: number | null;
  readonly pupils: number | null;
  readonly staff: number | null;
  readonly partyMembers: number | null;
}

export interface SealedUnit {
  readonly code: string;
  readonly name: string;
  readonly levels: readonly Level[];
  readonly parentCode: string | null;
  readonly parentName: string | null;
}

export interface SealedPeriod {
  readonly id: string;
  readonly name: string;
  readonly kind: ReportKind;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly cutOffOn: IsoDate;
}

export interface SealedContent {
  readonly unit: SealedUnit;
  readonly period: SealedPeriod;
  readonly formVersion: number;
  /** The office typed it from a paper that the head signed. */
  readonly enteredOnBehalf: boolean;
  readonly profile: SealedProfile | null;
  readonly figures: readonly SealedFigure[];
  readonly sections: readonly SealedSection[];
  readonly proposals: readonly Proposal[];
}
