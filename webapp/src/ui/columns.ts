import type { ReactNode } from 'react';

export type Cell = string | number | boolean | null | undefined;

/** A column of a list: as a reader sees it, and as a file and the sorting take it. */
export interface Column<T> {
  key: string;
  title: string;
  /** What the row holds here: written to a file, sorted by, and shown where nothing else is. */
  value: (row: T) => Cell;
  show?: (row: T) => ReactNode;
  /** Amounts and quantities stand to the right, so that they can be compared. */
  number?: boolean;
  width?: number;
  /** Too much for a phone. */
  wide?: boolean;
}

export const shownIn = <T>({ show, value }: Column<T>, row: T): ReactNode => (show ? show(row) : textOf(value(row)));

const textOf = (cell: Cell): ReactNode => (typeof cell === 'boolean' ? String(cell) : (cell ?? ''));

/** Numbers by size, all else as dictionaries order it; what is missing comes last. */
export function compareCells(a: Cell, b: Cell): number {
  if (a === b) return 0;
  if (a === null || a === undefined || a === '') return 1;
  if (b === null || b === undefined || b === '') return -1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), undefined, { numeric: true });
}
