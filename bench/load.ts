// Asks a server from the other core: what to ask is decided here, the asking itself is jobs/load.ts.
import { runJob } from './job.ts';
import type { LoadInput, LoadOutput } from './jobs/load.ts';
import type { Setting } from './setting.ts';

export interface LoadRequest {
  readonly method: 'GET' | 'POST';
  /** From the first slash on. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** `#NUMBER#` in it becomes another number each time. */
  readonly body?: string;
}

export interface LoadResult {
  /** Answers a second in each repetition. */
  readonly perSecond: number[];
  readonly p50: number[];
  readonly p99: number[];
  readonly bytesEach: number;
}

/**
 * One repetition of `seconds`. Throws when an answer has another status than expected, because a refusal is cheaper
 * than the work.
 */
export async function ask(
  setting: Setting,
  url: string,
  requests: readonly LoadRequest[],
  { status = 200, seconds = setting.secondsEach, connections = setting.connections } = {},
): Promise<LoadOutput> {
  const input: LoadInput = { url, requests, seconds, connections, status };
  return runJob<LoadOutput>(setting, 'load', 'load', input);
}

export async function warmUp(
  setting: Setting,
  url: string,
  requests: readonly LoadRequest[],
  status = 200,
): Promise<void> {
  await ask(setting, url, requests, { status, seconds: setting.warmUpSeconds });
}

/** Warm-up, then the repetitions. `beside` runs before each of them: the limit of that moment. */
export async function askRepeatedly(
  setting: Setting,
  url: string,
  requests: readonly LoadRequest[],
  { status = 200, beside }: { status?: number; beside?: () => Promise<void> } = {},
): Promise<LoadResult> {
  await warmUp(setting, url, requests, status);
  const outputs: LoadOutput[] = [];
  for (let repetition = 0; repetition < setting.repetitions; repetition += 1) {
    await beside?.();
    outputs.push(await ask(setting, url, requests, { status }));
  }
  return {
    perSecond: outputs.map((output) => output.perSecond),
    p50: outputs.map((output) => output.p50),
    p99: outputs.map((output) => output.p99),
    bytesEach: outputs[0]?.bytesEach ?? 0,
  };
}
