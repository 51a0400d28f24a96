// Where things lie, for the scripts. Plain JavaScript for Node 20.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROJECT_ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** The Node that the project runs on; it comes with the npm package `node`. */
export const OWN_NODE = join(PROJECT_ROOT, 'node_modules', 'node', 'bin', 'node');

/** Absolute path inside the project. @param {...string} parts */
export function inProject(...parts) {
  return join(PROJECT_ROOT, ...parts);
}
