// Where the project's own files lie (migrations, fonts), both for plain TypeScript and for the built server.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function findProjectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'migrations')) || !existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder)
      throw new Error('project root not found: no folder with package.json and migrations');
    folder = parent;
  }
  return folder;
}

/** Absolute path of the folder that holds package.json. */
export const PROJECT_ROOT = findProjectRoot();
