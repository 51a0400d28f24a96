// Makes sure that node_modules is what package-lock.json says, with the project's own Node in it.
// Plain JavaScript for Node 20, because it runs before anything is installed.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { endWith, runChild } from './child.mjs';
import { alone } from './lock.mjs';
import { inProject, OWN_NODE } from './project.mjs';

const OLDEST_NODE = 20;
const STAMP = inProject('node_modules', '.truong-an-stamp');

/** @typedef {Record<string, { version?: string, integrity?: string }>} LockedPackages */

try {
  await ensureInstalled();
} catch (error) {
  endWith(error);
}

async function ensureInstalled() {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    throw new Error(`Node ${OLDEST_NODE} or newer is needed to start; this is ${process.version}`);
  }
  if (isInstalled()) return;
  await alone('install', async () => {
    if (!isInstalled()) await install();
  });
}

function isInstalled() {
  return existsSync(STAMP) && existsSync(OWN_NODE) && readFileSync(STAMP, 'utf8') === wantedStamp();
}

/** Changes with the locked packages and with the kind of machine that compiled ones were made for. */
function wantedStamp() {
  const lock = readFileSync(inProject('package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}\n`;
}

async function install() {
  if (!isInstalledByHand()) {
    console.error('installing packages (npm ci), a few minutes on a slow line …');
    // NODE_ENV=production would leave out what building needs.
    await npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  }
  if (!existsSync(OWN_NODE)) await installOwnNode();
  writeFileSync(STAMP, wantedStamp());
  console.error('packages are installed');
}

/** Whether somebody ran npm themselves and node_modules already holds what the lock file asks for. */
function isInstalledByHand() {
  const hidden = inProject('node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const present = lockedPackages(hidden);
  return Object.entries(lockedPackages(inProject('package-lock.json'))).every(
    ([path, wanted]) =>
      path === '' ||
      (present[path]?.version === wanted.version && present[path]?.integrity === wanted.integrity) ||
      // Packages for other machines stand in the lock file alone.
      (present[path] === undefined && 'optional' in wanted),
  );
}

/**
 * @param {string} file
 * @returns {LockedPackages}
 */
function lockedPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** The package `node` fetches the binary in its install script. Where scripts were not allowed, it is done here. */
async function installOwnNode() {
  console.error('installing the Node that the project runs on …');
  await npm(['rebuild', 'node', '--ignore-scripts=false', '--loglevel=error']);
  if (!existsSync(OWN_NODE)) {
    throw new Error(`npm did not install ${OWN_NODE}; is there a Node 24 for this kind of machine?`);
  }
}

/** @param {readonly string[]} args */
async function npm(args) {
  const own = process.env['npm_execpath'];
  const { code } = await (own?.endsWith('.js')
    ? runChild(process.execPath, [own, ...args], { show: true })
    : runChild('npm', args, { show: true }));
  if (code !== 0) {
    throw new Error(`"npm ${args[0]}" failed; packages come from the npm registry, once`);
  }
}
