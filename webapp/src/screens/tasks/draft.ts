/** What was typed into a task's form and not sent yet; kept on the device, because a basement has no network. */
export interface Draft {
  values: Record<string, unknown>;
  savedAt: string;
  /** Of the last try to send exactly these values; the same key makes a second try harmless. */
  key?: string;
}

const nameOf = (taskId: string) => `aftersales.draft.${taskId}`;

export function readDraft(taskId: string): Draft | null {
  try {
    const kept = localStorage.getItem(nameOf(taskId));
    return kept ? (JSON.parse(kept) as Draft) : null;
  } catch {
    return null;
  }
}

export const hasDraft = (taskId: string) => readDraft(taskId) !== null;

/** @returns false where the device keeps nothing (full, or private browsing) */
export function keepDraft(taskId: string, draft: Draft): boolean {
  try {
    localStorage.setItem(nameOf(taskId), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function dropDraft(taskId: string): void {
  localStorage.removeItem(nameOf(taskId));
}

/** The key for sending these values: that of the last try if the values are still the same, else a new one. */
export function keyFor(draft: Draft | null, values: Record<string, unknown>, newKey: () => string): string {
  return draft?.key && JSON.stringify(draft.values) === JSON.stringify(values) ? draft.key : newKey();
}
