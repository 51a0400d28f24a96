// The walls between the parts of the house (.dependency-cruiser.cjs), and a trial that they hold.
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { PROJECT_ROOT } from '#platform/project-root.ts';

const CRUISER = join(PROJECT_ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
const RULES = join(PROJECT_ROOT, '.dependency-cruiser.cjs');

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

/** What the rules say against the source below a folder, as `rule: from → to`. */
async function violationsIn(folder: string): Promise<string[]> {
  const json = await new Promise<string>((resolve, reject) => {
    // The exit code counts violations, so an error alone says nothing; without JSON it is one.
    execFile(
      process.execPath,
      [CRUISER, 'src', '--config', RULES, '--output-type', 'json'],
      { cwd: folder, maxBuffer: 2 ** 28 },
      (error, stdout, stderr) => {
        if (stdout.startsWith('{')) resolve(stdout);
        else reject(new Error(stderr, { cause: error }));
      },
    );
  });
  const { summary } = JSON.parse(json) as { summary: { violations: readonly Violation[] } };
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`).sort();
}

test('no file imports through a wall', async () => {
  expect(await violationsIn(PROJECT_ROOT)).toEqual([]);
});

test('the walls stop each wrong way through the house', async () => {
  const house = await mkdtemp(join(tmpdir(), 'truong-an-walls-'));
  onTestFinished(() => rm(house, { recursive: true, force: true }));
  const files: Readonly<Record<string, string>> = {
    'src/shared/ground.ts': `import '../features/one/root.ts';`,
    'src/platform/engine.ts': `import '../foundation/base/root.ts';`,
    'src/foundation/base/root.ts': '',
    'src/foundation/base/server/index.ts': `import '../../../features/one/root.ts';`,
    'src/foundation/base/server/store.ts': '',
    'src/features/one/root.ts': `import 'node:fs';`,
    'src/features/one/impure.ts': `import './server/index.ts';`,
    'src/features/one/server/index.ts': `import './round.ts'; import '../../../foundation/base/server/store.ts';`,
    'src/features/one/server/round.ts': `import './index.ts'; import '../../../api/face.ts';`,
    'src/features/one/components/part.ts': `import '../server/index.ts';`,
    'src/ui/button.ts': `import '../features/one/root.ts';`,
    'src/api/face.ts': `import '../features/one/server/round.ts';`,
    'src/worker/lost.ts': `import './nowhere.ts';`,
  };
  await copyFile(join(PROJECT_ROOT, 'package.json'), join(house, 'package.json'));
  await writeFile(join(house, 'tsconfig.json'), '{}');
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(house, path)), { recursive: true });
    await writeFile(join(house, path), text);
  }
  const broken = new Set((await violationsIn(house)).map((violation) => violation.split(' → ')[0]));
  expect([...broken].sort()).toEqual([
    'components-ask-no-server: src/features/one/components/part.ts',
    'layers-features: src/features/one/server/round.ts',
    'layers-foundation: src/foundation/base/server/index.ts',
    'layers-platform: src/platform/engine.ts',
    'layers-shared: src/shared/ground.ts',
    'layers-ui: src/ui/button.ts',
    'no-cycle: src/api/face.ts',
    'no-cycle: src/features/one/server/index.ts',
    'resolvable: src/worker/lost.ts',
    'root-files-are-pure: src/features/one/impure.ts',
    'root-files-use-no-runtime: src/features/one/root.ts',
    'slice-door-for-faces: src/api/face.ts',
    'slice-door: src/features/one/server/index.ts',
  ]);
});
