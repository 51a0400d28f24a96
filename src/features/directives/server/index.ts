// The door of the directives slice.
export {
  answerPastDuties,
  openPastOccurrences,
  type PastAnswer,
  type UnansweredDuty,
} from './bring-in-history.ts';
export {
  addAssignment,
  changeAssignment,
  giveAssignment,
  giveToNewUnits,
  withdrawAssignment,
  type Given,
} from './change-assignment.ts';
export { selectAnswerFiles as filesUsedInAnswers } from './duty-store.ts';
export { askForTime, extendDuties } from './extend-duties.ts';
export { findDuties, getDuty, openDutiesOf, type Duty, type DutyDetails } from './find-duties.ts';
export { followAnswer, followAnswers, type FollowedAnswer } from './follow-answers.ts';
export { getDutyMatrix, type Matrix } from './duty-matrix.ts';
export {
  followReport,
  notifyAssignmentsGiven,
  notifyDutiesNudged,
  notifyDutyDecided,
  notifyDutyExtended,
  notifyDutyReturned,
  notifyTimeRefused,
} from './notices.ts';
export { giveAssignments, type AssignmentsToGive } from './give-assignments.ts';
export { issueDirective, type IssuedDirective } from './issue-directive.ts';
export { nudgeDuties } from './nudge-duties.ts';
export { openOccurrences, releaseClosedUnits } from './open-occurrences.ts';
export { owedToOffice, waitingForOffice, type OwedLine } from './owed-summary.ts';
export {
  getAssignment,
  listAssignments,
  type AssignmentDetails,
  type AssignmentRow,
} from './read-assignments.ts';
export { recountDuties } from './recount-duties.ts';
export { listOrphaned, takeOverAssignments, type Orphaned } from './take-over.ts';
export { transitionDuty, type DutyAnswer } from './transition-duty.ts';
