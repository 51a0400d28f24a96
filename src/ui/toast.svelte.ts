// Short words after an act, with the way back. Browser only; never for errors, which stand where they happened.

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly undo?: (() => void) | undefined;
  readonly undoLabel?: string | undefined;
}

const list = $state<Toast[]>([]);
let lastId = 0;

/** The toasts on the screen, oldest first. */
export function toasts(): readonly Toast[] {
  return list;
}

/** Says what has happened; `undo` offers the way back for 8 seconds. */
export function showToast(toast: Omit<Toast, 'id'>): void {
  lastId += 1;
  list.push({ ...toast, id: lastId });
  if (list.length > 3) list.shift();
}

/** Takes one away, at once. */
export function dismissToast(id: number): void {
  const index = list.findIndex((toast) => toast.id === id);
  if (index >= 0) list.splice(index, 1);
}
