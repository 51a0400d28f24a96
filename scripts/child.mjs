// Runs one child process: signals to us are handed to it, so that nothing is left behind.
// Plain JavaScript for Node 20.
import { spawn } from 'node:child_process';
import { PROJECT_ROOT } from './project.mjs';

/** @type {readonly NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * @typedef {object} Ended
 * @property {number} code exit code; 128 + signal number style is not used: a signal counts as 1
 * @property {string} output what it printed, when it was not shown at once
 */

/**
 * Runs a program in the project folder and waits for its end. After a signal this process ends by the same signal.
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
      if (received) process.kill(process.pid, received);
      else resolve({ code: code ?? 1, output });
    });
  });
}
