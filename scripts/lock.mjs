// Two npm scripts started together must not install or build at the same time: the second one waits.
// Plain JavaScript for Node 20, because it runs before anything is installed.
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PROJECT_ROOT } from './project.mjs';

/**
 * Runs `work` while no other process of this project folder does anything under the same name.
 * @param {string} name
 * @param {() => Promise<void>} work
 */
export async function alone(name, work) {
  const folder = createHash('sha256').update(PROJECT_ROOT).digest('hex').slice(0, 12);
  const file = join(tmpdir(), `truong-an-${folder}-${name}.lock`);
  let isWaiting = false;
  while (!tryToTake(file)) {
    if (!isWaiting) console.error(`another process of this project does "${name}" now, waiting for it`);
    isWaiting = true;
    await pause(300);
  }
  try {
    await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** @param {string} file */
function tryToTake(file) {
  // Left behind by a process that was killed.
  if (!isAlive(Number(readIfThere(file)))) rmSync(file, { force: true });
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
    return false;
  }
}

/** @param {string} file */
function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** @param {number} pid */
function isAlive(pid) {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}

/**
 * @param {unknown} error
 * @param {string} code
 */
function isCode(error, code) {
  return error instanceof Error && 'code' in error && error.code === code;
}
