import type { TableRow } from '../../diagram/tableRows';

/** What was changed and not saved yet, kept in the browser: a reload or a lost connection loses nothing. */
export interface KeptTable {
  /** The saved text that the change began with. */
  revision: number;
  base: TableRow[];
  rows: TableRow[];
  keptAt: string;
}

const nameOf = (draft: string) => `aftersales.table.${draft}`;

export function readKept(draft: string): KeptTable | null {
  try {
    const kept = localStorage.getItem(nameOf(draft));
    return kept ? (JSON.parse(kept) as KeptTable) : null;
  } catch {
    return null;
  }
}

export function keep(draft: string, kept: KeptTable): void {
  try {
    localStorage.setItem(nameOf(draft), JSON.stringify(kept));
  } catch {
    // a full or private browser keeps nothing; the next save comes within seconds
  }
}

export const dropKept = (draft: string) => localStorage.removeItem(nameOf(draft));
