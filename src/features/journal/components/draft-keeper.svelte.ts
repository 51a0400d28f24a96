// Keeps what is being written: on this device at once, on the server at every pause. Browser only. While the server
// cannot be reached, or somebody was signed out meanwhile, the device keeps it and the server gets it later.
import { clockTime } from '../date-words.ts';
import { dropKeptDraft, keepDraft } from './device-store.ts';

const PAUSE_MS = 900;
const TRY_AGAIN_MS = 20_000;

export interface DraftToKeep {
  readonly account: string;
  readonly draftId: string;
  readonly unitCode: string;
  readonly activityId: string | null;
  readonly baseVersion: number | null;
  /** When the server kept it last, ISO 8601. */
  readonly savedAt: string | null;
}

export interface DraftKeeper {
  readonly state: 'none' | 'saving' | 'saved' | 'device';
  /** Clock of the last time it was kept anywhere. */
  readonly time: string;
  /** The server did not answer; the form goes on. */
  readonly isOffline: boolean;
  /** The device has no place either. */
  readonly isLost: boolean;
  /** To be called with the form after each change; `body` is what is kept. */
  changed(body: Record<string, unknown>): void;
  /** The form was saved or dropped: nothing is kept any more. */
  finish(): void;
  /** Call when the page goes. */
  stop(): void;
}

/** Call while a component is set up. */
export function createDraftKeeper({
  account,
  draftId,
  unitCode,
  activityId,
  baseVersion,
  savedAt,
}: DraftToKeep): DraftKeeper {
  let state = $state<DraftKeeper['state']>(savedAt === null ? 'none' : 'saved');
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- an instant that stays
  let time = $state(savedAt === null ? '' : clockTime(new Date(savedAt)));
  let isOffline = $state(false);
  let isLost = $state(false);
  let latest: Record<string, unknown> | undefined;
  let isFinished = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- an instant that stays
  const now = () => new Date();
  const plan = (delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void send(), delay);
  };

  async function send(): Promise<void> {
    if (latest === undefined || isFinished) return;
    const sending = latest;
    state = 'saving';
    const answer = await keepOnServer(sending);
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- may have been finished while it was sent
    if (isFinished) return;
    isOffline = answer === 'no answer';
    if (answer === 'kept') {
      time = clockTime(now());
      state = 'saved';
      if (latest === sending) {
        latest = undefined;
        dropKeptDraft(account, draftId);
      } else plan(PAUSE_MS);
    } else {
      state = 'device';
      plan(TRY_AGAIN_MS);
    }
  }

  async function keepOnServer(body: Record<string, unknown>): Promise<'kept' | 'refused' | 'no answer'> {
    if (!navigator.onLine) return 'no answer';
    try {
      const answer = await fetch('/nhat-ky/nhap', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ id: draftId, unitCode, activityId, baseVersion, body }),
      });
      return answer.ok ? 'kept' : 'refused';
    } catch {
      return 'no answer';
    }
  }

  const offline = () => {
    isOffline = true;
    if (latest !== undefined) state = 'device';
  };
  const online = () => {
    isOffline = false;
    if (latest !== undefined) plan(0);
  };
  addEventListener('offline', offline);
  addEventListener('online', online);
  if (!navigator.onLine) isOffline = true;

  return {
    get state() {
      return state;
    },
    get time() {
      return time;
    },
    get isOffline() {
      return isOffline;
    },
    get isLost() {
      return isLost;
    },
    changed(body) {
      latest = body;
      isFinished = false;
      isLost = !keepDraft(account, draftId, {
        form: body,
        activityId,
        baseVersion,
        savedAt: now().toISOString(),
      });
      if (isOffline) {
        state = 'device';
        time = clockTime(now());
      }
      plan(isOffline ? TRY_AGAIN_MS : PAUSE_MS);
    },
    finish() {
      isFinished = true;
      latest = undefined;
      clearTimeout(timer);
      dropKeptDraft(account, draftId);
    },
    stop() {
      clearTimeout(timer);
      removeEventListener('offline', offline);
      removeEventListener('online', online);
    },
  };
}
