// The door to background jobs.
export { startJobs, type JobHandler, type Jobs } from './jobs.ts';
