// The seed plan for those outside the slice: its clauses, and what an office asks because of it. Pure.
export { assignmentsOfSeedPlan, type NotAssignedReason, type SeedClause } from './seed-plan/index.ts';
