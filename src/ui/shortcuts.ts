// Keys that lead somewhere: `/`, `g v`, `n`, `?`. Silent while somebody types, with Ctrl, Alt or Meta, and behind an
// open dialog. Browser only.

/** Keys in the order pressed, separated by a space, and what they do. */
export type Shortcuts = Readonly<Record<string, () => void>>;

const PAUSE_MS = 1200;

/**
 * Decides what a key press means. `press(key, now)` gives the act that has just been completed, or null; a sequence
 * is forgotten after 1.2 seconds. `now` in milliseconds.
 */
export function createShortcutReader(
  shortcuts: Shortcuts,
): (key: string, now: number) => (() => void) | null {
  let pressed: string[] = [];
  let at = 0;
  return (key, now) => {
    if (now - at > PAUSE_MS) pressed = [];
    at = now;
    pressed = [...pressed, key];
    for (let from = 0; from < pressed.length; from += 1) {
      const act = shortcuts[pressed.slice(from).join(' ')];
      if (act) {
        pressed = [];
        return act;
      }
    }
    pressed = pressed.slice(-2);
    return null;
  };
}

/** Listens until the returned function is called: `$effect(() => listenForShortcuts({ '/': focusSearch }))`. */
export function listenForShortcuts(shortcuts: Shortcuts, isEnabled: () => boolean = () => true): () => void {
  const read = createShortcutReader(shortcuts);
  const hear = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (!isEnabled() || isTyping(event.target) || document.querySelector('dialog:modal')) return;
    const act = read(event.key, event.timeStamp);
    if (!act) return;
    event.preventDefault();
    act();
  };
  window.addEventListener('keydown', hear);
  return () => window.removeEventListener('keydown', hear);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches(
        'textarea, select, input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"])',
      ))
  );
}

/** Puts the cursor into the search box of the top bar, if it is in sight. */
export function focusSearch(): void {
  document.querySelector<HTMLElement>('[data-shortcut="search"]')?.focus();
}
