// The application of this process, for SvelteKit's hooks only: they are called by the framework and get no argument.
import type { Application } from './application.ts';

let running: Application | undefined;

export function setRunning(application: Application | undefined): void {
  running = application;
}

export function findRunning(): Application | undefined {
  return running;
}
