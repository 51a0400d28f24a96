// Passwords as argon2id in PHC string format. The work runs beside the event loop, two at a time at most: sign-ins
// must not starve everything else that uses the thread pool.
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { AppError } from '#shared/app-error.ts';
import { normalizePassword } from '../password-rules.ts';

const argon2Async = promisify(argon2);

export interface HashCost {
  readonly memoryKiB: number;
  readonly passes: number;
  readonly parallelism: number;
}

/** OWASP Password Storage Cheat Sheet: 19 MiB, 2 passes, 1 lane. */
export const HASH_COST: HashCost = { memoryKiB: 19_456, passes: 2, parallelism: 1 };

let currentCost = HASH_COST;

/** For tests only, which sign in hundreds of times: from now on this process hashes at almost no cost. */
export function hashCheaplyInTests(): void {
  currentCost = { memoryKiB: 64, passes: 1, parallelism: 1 };
}

const SALT_BYTES = 16;
const HASH_BYTES = 32;
const PHC_FORM =
  /^\$argon2id\$v=19\$m=(\d{1,8}),t=(\d{1,3}),p=(\d{1,2})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** A password to store: `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`. */
export async function hashPassword(password: string, cost: HashCost = currentCost): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await derive(password, salt, cost, HASH_BYTES);
  return `$argon2id$v=19$${costText(cost)}$${unpadded(salt)}$${unpadded(hash)}`;
}

/**
 * Whether `password` is the one that was hashed. Without a stored hash (an unknown username) it takes as long and
 * answers false, so that nobody learns from the time which usernames exist.
 */
export async function verifyPassword(password: string, stored: string | undefined): Promise<boolean> {
  const { cost, salt, hash } = readPhc(stored ?? hashOfNobody());
  const derived = await derive(password, salt, cost, hash.length);
  return timingSafeEqual(derived, hash) && stored !== undefined;
}

/** Whether a hash was made at another cost than today's; then the next sign-in replaces it. */
export function isOutdated(stored: string): boolean {
  return !stored.startsWith(`$argon2id$v=19$${costText(currentCost)}$`);
}

/** A hash that fits no password, at the cost of a real one. */
function hashOfNobody(): string {
  return `$argon2id$v=19$${costText(currentCost)}$${unpadded(randomBytes(SALT_BYTES))}$${unpadded(randomBytes(HASH_BYTES))}`;
}

function readPhc(text: string): { cost: HashCost; salt: Buffer; hash: Buffer } {
  const [memory, passes, parallelism, salt, hash] = PHC_FORM.exec(text)?.slice(1) ?? [];
  if (salt === undefined || hash === undefined)
    throw new Error('a stored password hash is not argon2id in PHC format');
  return {
    cost: { memoryKiB: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    salt: Buffer.from(salt, 'base64'),
    hash: Buffer.from(hash, 'base64'),
  };
}

function derive(password: string, salt: Buffer, cost: HashCost, length: number): Promise<Buffer> {
  return withTurn(() =>
    argon2Async('argon2id', {
      message: normalizePassword(password),
      nonce: salt,
      memory: cost.memoryKiB,
      passes: cost.passes,
      parallelism: cost.parallelism,
      tagLength: length,
    }),
  );
}

function costText({ memoryKiB, passes, parallelism }: HashCost): string {
  return `m=${String(memoryKiB)},t=${String(passes)},p=${String(parallelism)}`;
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}

const AT_ONCE = 2;
const LONGEST_QUEUE = 200;
const waiting: (() => void)[] = [];
let running = 0;

/** Runs `work` when it is its turn; refuses when so many wait that an answer would come too late anyway. */
async function withTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= AT_ONCE) {
    if (waiting.length >= LONGEST_QUEUE) throw new AppError('unavailable', 'sign_in.busy');
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    running += 1;
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    // The turn passes on as it is: `running` counts turns, not workers.
    if (next) next();
    else running -= 1;
  }
}
