// Builds the server and its pages when their sources changed since the last build.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { runChild } from './child.mjs';
import { alone } from './lock.mjs';
import { inProject, PROJECT_ROOT } from './project.mjs';

const STAMP = inProject('build', '.stamp');
const SOURCES = ['src', 'static', 'vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'];

/** Leaves a build that fits the sources, or throws after showing what the bundler said. */
export async function buildIfStale() {
  if (isFresh()) return;
  await alone('build', async () => {
    if (!isFresh()) await build();
  });
}

async function build() {
  console.error('building …');
  const sources = fingerprint();
  const { code, output } = await runChild(
    process.execPath,
    [inProject('node_modules/vite/bin/vite.js'), 'build'],
    {
      show: false,
    },
  );
  if (code !== 0) {
    console.error(output);
    throw new Error('the build failed');
  }
  writeFileSync(STAMP, sources);
}

function isFresh() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint();
}

/** Changes with every source that the bundle is made of; tests are not part of it. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const name of SOURCES.flatMap(filesIn).filter((file) => !file.endsWith('.test.ts'))) {
    hash
      .update(`${name}\0`)
      .update(readFileSync(inProject(name)))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * The files of a folder in a fixed order, or the one file itself; paths from the project folder on.
 * @param {string} name
 * @returns {string[]}
 */
function filesIn(name) {
  const path = inProject(name);
  if (!statSync(path).isDirectory()) return [name];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(PROJECT_ROOT, join(entry.parentPath, entry.name)))
    .sort();
}
