// Work that is measured runs as a process of its own on the core it belongs to. Input and output are JSON.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { PROJECT_ROOT } from '#platform/project-root.ts';
import { onCore, type Setting, type Side } from './setting.ts';

/** Runs bench/jobs/<name>.ts; its types are those of that file. Throws with what it wrote when it fails. */
export async function runJob<Output>(
  setting: Setting,
  name: string,
  side: Side,
  input: object,
): Promise<Output> {
  const program = join(PROJECT_ROOT, 'bench', 'jobs', `${name}.ts`);
  const [command = '', ...args] = onCore(setting, side, [process.execPath, program]);
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  const code = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  child.stdin.end(JSON.stringify(input));
  const [printed, complaints, ended] = await Promise.all([text(child.stdout), text(child.stderr), code]);
  if (ended !== 0) throw new Error(`the job ${name} failed:\n${complaints}`);
  return JSON.parse(printed) as Output;
}

/** What a job's file calls once: reads its input, works, prints its output. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- names what the parent sent
export async function job<Input, Output>(work: (input: Input) => Promise<Output>): Promise<void> {
  const input = JSON.parse(await text(process.stdin)) as Input;
  process.stdout.write(JSON.stringify(await work(input)));
}
