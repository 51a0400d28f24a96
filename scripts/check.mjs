// `npm run check`: formatting, lint, types, import rules, unused code. A warning counts as an error.
import { existsSync } from 'node:fs';
import { runChild } from './child.mjs';
import { inProject } from './project.mjs';

/** @typedef {{ name: string, program: string, args: string[] }} Tool */

/** Two lanes of about the same length, for machines with two cores. @type {readonly (readonly Tool[])[]} */
const LANES = [
  [
    {
      name: 'lint',
      program: 'eslint/bin/eslint.js',
      args: ['.', '--max-warnings=0', '--cache', '--cache-location=node_modules/.cache/eslint/'],
    },
  ],
  [
    {
      name: 'types',
      program: 'svelte-check/bin/svelte-check',
      args: ['--tsconfig=tsconfig.json', '--fail-on-warnings'],
    },
    { name: 'formatting', program: 'prettier/bin/prettier.cjs', args: ['.', '--check', '--log-level=warn'] },
    {
      name: 'import rules',
      program: 'dependency-cruiser/bin/dependency-cruiser.mjs',
      args: ['src', 'tests', 'bench'],
    },
    { name: 'unused code', program: 'knip/bin/knip.js', args: ['--no-config-hints'] },
  ],
];

/** Runs every tool, whatever the others find; the answer is the exit code. */
export async function check() {
  await generateTypes();
  const results = await Promise.all(LANES.map(runLane));
  const failed = results.flat();
  console.log(failed.length === 0 ? 'check: all is well' : `check: failed in ${failed.join(', ')}`);
  return failed.length === 0 ? 0 : 1;
}

/** SvelteKit writes the types of routes, and the tsconfig that ours extends. */
export async function generateTypes() {
  const { code, output } = await runTool({
    name: 'sync',
    program: '@sveltejs/kit/svelte-kit.js',
    args: ['sync'],
  });
  if (code !== 0) throw new Error(`svelte-kit sync failed:\n${output}`);
}

export function typesAreGenerated() {
  return existsSync(inProject('node_modules/$app/tsconfig.json'));
}

/**
 * @param {readonly Tool[]} tools
 * @returns {Promise<string[]>} names of the tools that found something
 */
async function runLane(tools) {
  const failed = [];
  for (const tool of tools) {
    const started = performance.now();
    const { code, output } = await runTool(tool);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${code === 0 ? '✓' : '✗'} ${tool.name} (${seconds} s)`);
    if (code !== 0) {
      console.log(output.trim());
      failed.push(tool.name);
    }
  }
  return failed;
}

/** @param {Tool} tool */
function runTool({ program, args }) {
  return runChild(process.execPath, [inProject('node_modules', program), ...args], { show: false });
}
