// Waiting for something outside this process that tells nobody when it happens.
import { setTimeout as pause } from 'node:timers/promises';

/** Asks again and again until the answer is true; false when `withinMs` have passed. */
export async function waitUntil(isSo: () => boolean | Promise<boolean>, withinMs: number): Promise<boolean> {
  const deadline = performance.now() + withinMs;
  while (!(await isSo())) {
    if (performance.now() > deadline) return false;
    await pause(10);
  }
  return true;
}
