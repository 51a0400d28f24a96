// The tasks behind the npm scripts. A task ends by becoming the program it starts (same process), so that signals
// and exit codes need no passing on.
import { delimiter, dirname } from 'node:path';
import { findOrInstallBrowser } from './browser.mjs';
import { buildIfStale } from './build.mjs';
import { check, generateTypes, typesAreGenerated } from './check.mjs';
import { endWith } from './child.mjs';
import { inProject } from './project.mjs';

/** @type {Readonly<Record<string, (args: string[]) => Promise<void>>>} */
const TASKS = {
  async demo(args) {
    await buildIfStale();
    become(['build/server/main.js', '--demo', ...args], {
      DATA_DIR: process.env['DATA_DIR'] || '.data/demo',
    });
  },
  async start(args) {
    await buildIfStale();
    become(['build/server/main.js', ...args]);
  },
  async dev(args) {
    become(['node_modules/vite/bin/vite.js', 'dev', ...args]);
  },
  async test(args) {
    const browser = await findOrInstallBrowser();
    await buildIfStale();
    if (!typesAreGenerated()) await generateTypes();
    become(
      ['node_modules/vitest/vitest.mjs', 'run', ...args],
      browser ? { TRUONG_AN_CHROMIUM: browser } : {},
    );
  },
  async check() {
    process.exitCode = await check();
  },
  async bench(args) {
    await buildIfStale();
    become(['bench/run.ts', ...args]);
  },
  async 'truong-an'(args) {
    become(['src/cli/main.ts', ...args]);
  },
};

/**
 * Replaces this process by Node with a program of the project.
 * @param {readonly [program: string, ...args: string[]]} command
 * @param {NodeJS.ProcessEnv} settings added to the environment
 */
function become([program, ...args], settings = {}) {
  const env = { ...process.env, ...settings, PATH: pathWithOwnNode() };
  process.execve?.(process.execPath, [process.execPath, inProject(program), ...args], env);
}

/** Programs started by the task must find the project's Node first, too. */
function pathWithOwnNode() {
  return [dirname(process.execPath), process.env['PATH']].join(delimiter);
}

const [name = '', ...args] = process.argv.slice(2);
const task = TASKS[name];
if (task) {
  try {
    await task(args);
  } catch (error) {
    endWith(error);
  }
} else {
  console.error(`unknown task "${name}"; known: ${Object.keys(TASKS).join(', ')}`);
  process.exitCode = 2;
}
