// What a school's sentences say beside figures: dates, numbers of papers, names of bodies, words of the reporter.
// The server gives what it knows; a fact that nobody knows is absent and its words are left out.
import type { IsoDate } from '#shared/dates.ts';

/** Values are text, counts, or ISO days (printed by the form `:date`). Texts are phrases without a full stop. */
export interface SchoolFacts {
  // I. Situation: dated head counts and the reporter's own words.
  readonly classes?: number | null;
  readonly pupils?: number | null;
  readonly staff?: number | null;
  readonly partyMembers?: number | null;
  readonly location?: string | null;
  /** The road at the gate. */
  readonly street?: string | null;
  readonly advantages?: string | null;
  readonly difficulties?: string | null;
  // II.1 Papers and tasks of the plan.
  readonly resolutionOn?: IsoDate | null;
  readonly planNumber?: string | null;
  readonly planOn?: IsoDate | null;
  readonly boardDecision?: string | null;
  /** The body whose direction is carried out. */
  readonly directedBy?: string | null;
  readonly taskCount?: number | null;
  readonly tasksDone?: number | null;
  // II.2 From the journal; see highlights.ts.
  readonly topics?: string | null;
  readonly highlight?: string | null;
  /** How parents of a preschool are reached. */
  readonly forms?: string | null;
  readonly educationActivities?: number | null;
  // II.3
  readonly registeredOn?: IsoDate | null;
  /** The office that asked a primary school to assess itself internally. */
  readonly assessedFor?: string | null;
  readonly grades?: string | null;
  readonly pickupProcedure?: string | null;
  // II.4 Names of models come with their quotation marks.
  readonly modelNames?: string | null;
  readonly modelName?: string | null;
  readonly modelSince?: IsoDate | null;
  readonly modelActivities?: number | null;
  readonly modelAdjustment?: string | null;
  // II.5
  readonly incidentsSettled?: string | null;
  readonly gateDuty?: number | null;
  readonly swimmers?: number | null;
  readonly safetyRounds?: number | null;
  // II.6
  readonly festivalOn?: IsoDate | null;
  readonly festivalGroups?: string | null;
  readonly festivalContent?: string | null;
  readonly festivalHost?: string | null;
  readonly festivalStaff?: number | null;
  readonly festivalPupils?: number | null;
  readonly festivalForm?: string | null;
  readonly festivalPeople?: number | null;
  // II.7
  /** The police of the place by its name of the day: `Công an xã Củ Chi`. */
  readonly police?: string | null;
  readonly regulationOn?: IsoDate | null;
  readonly regulationUntil?: IsoDate | null;
  // II.8
  readonly commendedClasses?: number | null;
  readonly proposedTo?: string | null;
  readonly proposedPersons?: number | null;
  // III and IV: only what people or the plan say.
  readonly strengths?: string | null;
  readonly weaknesses?: string | null;
  readonly weaknessFigures?: string | null;
  readonly causes?: string | null;
  readonly lessons?: string | null;
  readonly openTasks?: string | null;
  readonly openReason?: string | null;
  readonly openUntil?: IsoDate | null;
  readonly nextPeriod?: string | null;
  readonly nextTasks?: string | null;
  readonly carriedTasks?: number | null;
  readonly addedTasks?: string | null;
}

/** Facts that follow from the period and are never given from outside. */
export type DerivedFact = 'cutOff' | 'season' | 'trafficMonth';

export type SchoolFactName = keyof SchoolFacts | DerivedFact;
