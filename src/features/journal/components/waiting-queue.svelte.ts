// Activities saved on this device, on their way to the server. Browser only; one queue for all pages.
import type { FormFile } from '../activity-form.ts';
import {
  dropPicture,
  dropWaiting,
  findPicture,
  keepWaiting,
  waitingActivities,
  type WaitingActivity,
} from './device-store.ts';
import { sendFile } from './send-file.ts';

let account = '';
let list = $state<readonly WaitingActivity[]>([]);
let isSending = $state(false);
let needsSignIn = $state(false);

/** What waits, for the pages. */
export const waitingQueue = {
  get list(): readonly WaitingActivity[] {
    return list;
  },
  get isSending(): boolean {
    return isSending;
  },
  get needsSignIn(): boolean {
    return needsSignIn;
  },
};

/** Says whose device this is now; everything before belongs to somebody else and is not shown. */
export function openQueue(username: string): void {
  account = username;
  list = waitingActivities(account);
}

/** False when the device has no place for it. */
export function putInQueue(waiting: WaitingActivity): boolean {
  const kept = keepWaiting(account, waiting);
  list = waitingActivities(account);
  return kept;
}

export function takeFromQueue(key: string): void {
  dropWaiting(account, key);
  list = waitingActivities(account);
}

/** Sends what waits and was not refused, oldest first; answers the titles that have arrived. Never throws. */
export async function sendQueue(): Promise<string[]> {
  if (isSending || !navigator.onLine) return [];
  isSending = true;
  needsSignIn = false;
  const arrived: string[] = [];
  try {
    for (const waiting of list.filter(({ refused }) => refused === undefined)) {
      const outcome = await send(waiting);
      if (outcome === 'no answer') break;
      if (outcome === 'arrived') arrived.push(waiting.title);
    }
  } finally {
    isSending = false;
  }
  return arrived;
}

async function send(waiting: WaitingActivity): Promise<'arrived' | 'refused' | 'no answer'> {
  const complete = await sendPictures(waiting);
  if (typeof complete === 'string') return complete;
  const answer = await post(complete);
  if (answer === null) return 'no answer';
  if (answer.ok) {
    takeFromQueue(waiting.key);
    return 'arrived';
  }
  if (answer.status === 401) {
    needsSignIn = true;
    return 'no answer';
  }
  const { problem } = (await answer.json().catch(() => ({}))) as {
    problem?: { why?: string; fields?: Record<string, string> };
  };
  // A server that is being restarted answers without a reason: it is asked again later.
  if (problem === undefined) return 'no answer';
  const reasons = Object.values(problem.fields ?? {});
  putInQueue({ ...complete, refused: reasons.length > 0 ? reasons.join(' ') : (problem.why ?? '') });
  return 'refused';
}

/** Its pictures first, each one noted as soon as it has arrived. One that is refused stays, for its writer to look at. */
async function sendPictures(waiting: WaitingActivity): Promise<WaitingActivity | 'refused' | 'no answer'> {
  let rest = waiting;
  for (const id of waiting.pictures) {
    const picture = await findPicture(id);
    const sent = picture && (await sendFile({ ...picture, unitCode: waiting.unitCode }, () => undefined));
    if (sent?.kind === 'later') {
      needsSignIn = sent.status === 401;
      return 'no answer';
    }
    if (sent?.kind === 'refused') {
      putInQueue({ ...rest, refused: sent.why });
      return 'refused';
    }
    const files = sent ? [sent.file] : [];
    rest = {
      ...rest,
      form: withFiles(rest.form, files),
      pictures: rest.pictures.filter((one) => one !== id),
    };
    putInQueue(rest);
    void dropPicture(id);
  }
  return rest;
}

function withFiles(form: unknown, files: readonly FormFile[]): unknown {
  const record = form as { files?: readonly FormFile[] };
  return { ...record, files: [...(record.files ?? []), ...files] };
}

async function post({ key, draftId, unitCode, form }: WaitingActivity): Promise<Response | null> {
  try {
    return await fetch('/nhat-ky/gui', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ key, draftId, unitCode, form }),
    });
  } catch {
    return null;
  }
}
