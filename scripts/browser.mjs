// Finds a Chromium for the end-to-end tests, or installs one: Debian's when we may, else one from the npm registry,
// else Playwright's own download.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChild } from './child.mjs';
import { inProject } from './project.mjs';

const IN_DEBIAN = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * Path of a Chromium that starts; undefined when none could be had, after saying what was tried.
 * @returns {Promise<string | undefined>}
 */
export async function findOrInstallBrowser() {
  const named = process.env['TRUONG_AN_CHROMIUM'];
  if (named) {
    if (starts(named)) return named;
    throw new Error(`TRUONG_AN_CHROMIUM names ${named}, which does not start`);
  }
  const tried = [];
  for (const [name, find] of WAYS) {
    const path = await find();
    if (path !== undefined && starts(path)) return path;
    tried.push(name);
  }
  console.error(`no browser for the end-to-end tests; tried: ${tried.join(', ')}`);
  return undefined;
}

/** @type {readonly (readonly [name: string, find: () => Promise<string | undefined>])[]} */
const WAYS = [
  ['a Chromium of the system', async () => IN_DEBIAN.find((path) => existsSync(path))],
  ['apt-get install chromium', installWithApt],
  ['the npm package @sparticuz/chromium', unpackFromPackage],
  ['playwright install chromium', installWithPlaywright],
];

/** A browser may be there and still lack a library of the system. @param {string} path */
function starts(path) {
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

async function installWithApt() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.error('installing chromium for the end-to-end tests (apt-get) …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
  ]) {
    const { code, output } = await runChild('apt-get', args, { show: false, env });
    if (code !== 0) console.error(lastLines(output));
  }
  return IN_DEBIAN.find((path) => existsSync(path));
}

/** A browser made for machines without anything: it brings the libraries and a font that a bare system lacks. */
async function unpackFromPackage() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  console.error('unpacking chromium for the end-to-end tests (@sparticuz/chromium) …');
  const folder = inProject('node_modules', '.cache', 'chromium');
  mkdirSync(folder, { recursive: true });
  const usualFolder = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder; // where the package unpacks to
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium');
    const program = await chromium.executablePath();
    const libraries = await inflate(inProject('node_modules/@sparticuz/chromium/bin/al2023.tar.br'));
    const start = join(folder, 'start-chromium');
    const settings = `LD_LIBRARY_PATH='${libraries}/lib' FONTCONFIG_PATH='${folder}/fonts'`;
    writeFileSync(start, `#!/bin/sh\n${settings} exec '${program}' "$@"\n`, { mode: 0o755 });
    return start;
  } finally {
    if (usualFolder === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = usualFolder;
  }
}

async function installWithPlaywright() {
  console.error('installing chromium for the end-to-end tests (playwright) …');
  const cli = inProject('node_modules/playwright-core/cli.js');
  const { code, output } = await runChild(process.execPath, [cli, 'install', 'chromium'], { show: false });
  if (code !== 0) {
    console.error(lastLines(output));
    return undefined;
  }
  const { chromium } = await import('playwright-core');
  return chromium.executablePath();
}

/** @param {string} output */
function lastLines(output) {
  return output.trim().split('\n').slice(-5).join('\n');
}
