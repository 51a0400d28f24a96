// What is kept on this device while there is no network: forms as text, pictures as they are. Browser only. Everything
// is kept under the account it belongs to, so that another person on the same device never sees it.

const PREFIX = 'truong-an:journal';

/** An activity that waits to be sent. `key` makes sure that it is logged once, however often it is sent. */
export interface WaitingActivity {
  readonly key: string;
  readonly draftId: string;
  readonly unitCode: string;
  /** The form (ActivityForm), as it was when it was saved. */
  readonly form: unknown;
  readonly title: string;
  readonly savedAt: string;
  /** Ids of pictures kept here that go first. */
  readonly pictures: readonly string[];
  /** Why the server did not accept it, once it was asked. */
  readonly refused?: string | undefined;
}

/** A form that is being written and has not reached the server yet. */
export interface KeptForm {
  readonly form: unknown;
  /** The activity being corrected; null for a new one. */
  readonly activityId: string | null;
  /** The version that is being corrected; null for a new one. */
  readonly baseVersion: number | null;
  readonly savedAt: string;
}

const draftKey = (account: string, id: string) => `${PREFIX}:draft:${account}:${id}`;
const queueKey = (account: string) => `${PREFIX}:queue:${account}`;

/** False when the device has no place for it. */
export function keepDraft(account: string, id: string, kept: KeptForm): boolean {
  return write(draftKey(account, id), kept);
}

export function findKeptDraft(account: string, id: string): KeptForm | null {
  return read(draftKey(account, id)) as KeptForm | null;
}

export function dropKeptDraft(account: string, id: string): void {
  storage()?.removeItem(draftKey(account, id));
}

/** The newest form that has not reached the server: of the activity being corrected, or of a new one (null). */
export function newestKeptDraft(
  account: string,
  activityId: string | null,
): (KeptForm & { id: string }) | null {
  const prefix = draftKey(account, '');
  const store = storage();
  if (!store) return null;
  const kept = Object.keys(store)
    .filter((key) => key.startsWith(prefix))
    .flatMap((key) => {
      const found = read(key) as KeptForm | null;
      return found?.activityId === activityId ? [{ ...found, id: key.slice(prefix.length) }] : [];
    });
  return kept.toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1))[0] ?? null;
}

export function waitingActivities(account: string): WaitingActivity[] {
  const list = read(queueKey(account));
  return Array.isArray(list) ? (list as WaitingActivity[]) : [];
}

/** Puts one into the queue, in place of the one with the same key. False when the device has no place for it. */
export function keepWaiting(account: string, waiting: WaitingActivity): boolean {
  const others = waitingActivities(account).filter(({ key }) => key !== waiting.key);
  return write(queueKey(account), [...others, waiting]);
}

export function dropWaiting(account: string, key: string): void {
  write(
    queueKey(account),
    waitingActivities(account).filter((waiting) => waiting.key !== key),
  );
}

function storage(): Storage | null {
  // Private windows of some browsers throw instead of having none.
  try {
    return globalThis.localStorage;
  } catch {
    return null;
  }
}

function read(key: string): unknown {
  const text = storage()?.getItem(key) ?? null;
  if (text === null) return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function write(key: string, value: unknown): boolean {
  try {
    storage()?.setItem(key, JSON.stringify(value));
    return storage() !== null;
  } catch {
    return false;
  }
}

// Pictures are too large for localStorage.
const DATABASE = 'truong-an-journal';
const PICTURES = 'pictures';

export interface KeptPicture {
  readonly blob: Blob;
  readonly name: string;
}

export async function keepPicture(id: string, picture: KeptPicture): Promise<boolean> {
  return (await inPictures('readwrite', (store) => store.put(picture, id))) !== undefined;
}

export async function findPicture(id: string): Promise<KeptPicture | undefined> {
  return (await inPictures('readonly', (store) => store.get(id))) as KeptPicture | undefined;
}

export async function dropPicture(id: string): Promise<void> {
  await inPictures('readwrite', (store) => store.delete(id));
}

/** Undefined when the device has no such store, or no place. */
async function inPictures(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  try {
    const database = await answered(openPictures());
    try {
      return await answered(work(database.transaction(PICTURES, mode).objectStore(PICTURES)));
    } finally {
      database.close();
    }
  } catch {
    return undefined;
  }
}

function openPictures(): IDBOpenDBRequest {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(PICTURES);
  return opening;
}

function answered<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the store of this device refused'));
  });
}
