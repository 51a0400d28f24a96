// Runs one child process: signals to us are handed to it, so that nothing is left behind.
// Plain JavaScript for Node 20.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { stripVTControlCharacters } from 'node:util';
import { PROJECT_ROOT } from './project.mjs';

/** @type {readonly NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Somebody wants us to stop. */
export class Interrupted extends Error {
  /** @param {NodeJS.Signals} signal */
  constructor(signal) {
    super(`stopped by ${signal}`);
    this.exitCode = 128 + constants.signals[signal];
  }
}

/** Says why the script ends, and with which code. @param {unknown} error */
export function endWith(error) {
  console.error(`truong-an: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = error instanceof Interrupted ? error.exitCode : 1;
}

/**
 * @typedef {object} Ended
 * @property {number} code exit code; 1 when it was killed
 * @property {string} output what it printed without colours, when it was not shown at once
 */

/**
 * Runs a program in the project folder and waits for its end. Throws `Interrupted` when a signal came in the meantime.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ show: boolean, env?: NodeJS.ProcessEnv }} options `show: false` collects the output instead
 * @returns {Promise<Ended>}
 */
export function runChild(program, args, { show, env = process.env }) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: PROJECT_ROOT,
      env,
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += String(chunk)));
    child.stderr?.on('data', (chunk) => (output += String(chunk)));

    /** @type {NodeJS.Signals | undefined} */
    let received;
    /** @param {NodeJS.Signals} signal */
    const passOn = (signal) => {
      received = signal;
      child.kill(signal);
    };
    for (const signal of SIGNALS) process.on(signal, passOn);
    child.once('error', reject);
    child.once('close', (code) => {
      for (const signal of SIGNALS) process.off(signal, passOn);
      if (received) reject(new Interrupted(received));
      else resolve({ code: code ?? 1, output: stripVTControlCharacters(output) });
    });
  });
}
