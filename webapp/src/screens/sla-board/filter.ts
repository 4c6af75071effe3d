import type { BoardRow } from '../../api/board';

/** What stands in the address of the board. */
export const FILTERS = ['organisation', 'branch', 'outlet', 'kind', 'target', 'severity', 'product', 'state'] as const;

export type FilterName = (typeof FILTERS)[number];

/** The states of an open deadline, the most pressing first. */
export const STATES = ['late', 'warning', 'running', 'paused'] as const;

export type BoardState = (typeof STATES)[number];

/** 0.253 as "25 %". */
export const percent = (share: number) => `${Math.round(share * 100)} %`;

/** How a deadline stands now: it turns by itself between two answers of the server. */
export function stateNow({ state, warnAt, dueAt }: Pick<BoardRow, 'state' | 'warnAt' | 'dueAt'>, now: number): string {
  if (state === 'paused') return state;
  if (now > Date.parse(dueAt)) return 'late';
  return now >= Date.parse(warnAt) ? 'warning' : 'running';
}
