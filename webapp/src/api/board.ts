import { keepPreviousData, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Bilingual } from '../text/language';
import type { Answer } from './contract';
import { call, query } from './http';
import type { Page } from './page';

export type BoardTask = Answer<'BoardRow.Task', 'id' | 'task' | 'groups', { name: Bilingual }>;

/** An open deadline with its case and who has it. */
export type BoardRow = Answer<
  'BoardRow',
  | 'clockId'
  | 'caseNumber'
  | 'organisation'
  | 'unitId'
  | 'branch'
  | 'kind'
  | 'target'
  | 'status'
  | 'state'
  | 'startedAt'
  | 'warnAt'
  | 'dueAt',
  { tasks: BoardTask[] }
>;

/** How many deadlines are in each state. */
export type Tally = Answer<'BoardReads.Tally', 'running' | 'warning' | 'late' | 'paused'>;

export type BranchCount = Answer<
  'BoardReads.BranchCount',
  'unitId' | 'organisation',
  { name: Bilingual; count: Tally }
>;

export interface BoardFilter {
  organisation?: string;
  branch?: string;
  outlet?: string;
  kind?: string;
  target?: string;
  severity?: string;
  product?: string;
  state?: string;
}

/** Time goes on and moves deadlines from state to state without anybody's doing. */
const AGAIN = 30_000;

/** A page of the board; what is shown stays until the next is there, so that nobody loses their place. */
export function useBoard(filter: BoardFilter, cursor: string | undefined, limit: number) {
  return useQuery({
    queryKey: ['board', 'clocks', filter, cursor],
    queryFn: ({ signal }) =>
      call<Page<BoardRow>>('GET', query('/api/board/clocks', { ...filter, cursor, limit }), { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: AGAIN,
  });
}

export function useBoardCounts(filter: BoardFilter) {
  const rest = { ...filter, branch: undefined, state: undefined };
  return useQuery({
    queryKey: ['board', 'counts', rest],
    queryFn: ({ signal }) =>
      call<{ total: Tally; branches: BranchCount[] }>('GET', query('/api/board/counts', rest), { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: AGAIN,
  });
}

/** The values that occur within reach. */
export function useBoardChoices() {
  return useQuery({
    queryKey: ['board', 'choices'],
    queryFn: () => call<Required<Answer<'BoardReads.Choices'>>>('GET', '/api/board/choices'),
    staleTime: 60_000,
  });
}

/** One deadline; gone (404) once it has ended. */
export function useBoardRow(clockId: string | undefined) {
  return useQuery({
    queryKey: ['board', 'clock', clockId],
    queryFn: () => call<BoardRow>('GET', `/api/board/clocks/${encodeURIComponent(clockId ?? '')}`),
    enabled: Boolean(clockId),
    placeholderData: keepPreviousData,
    refetchInterval: AGAIN,
    retry: false,
  });
}

export type Live = 'live' | 'connecting' | 'polling';

interface Hint {
  now: string;
  clocks: string[];
  cases: string[];
  anew: boolean;
}

/** Hints come in swarms when time is moved; what is shown is asked for once per swarm. */
const SETTLE = 250;

/**
 * Listens to what changes on the board while the tab is looked at: a browser has few connections to a server. Says how
 * it stands, and the platform's time as it is told; without a live connection the list is asked for from time to time all the same.
 */
export function useBoardLive(onTime: (now: string) => void): Live {
  const client = useQueryClient();
  const [live, setLive] = useState<Live>('connecting');
  useEffect(() => {
    if (typeof EventSource === 'undefined') return undefined;
    let source: EventSource | null = null;
    let retry: ReturnType<typeof setTimeout> | undefined;
    const hints = gathered(client);
    const open = () => {
      close();
      if (document.hidden) return;
      source = new EventSource('/api/board/live');
      source.addEventListener('board', (event) => {
        setLive('live');
        const hint = JSON.parse((event as MessageEvent<string>).data) as Hint;
        onTime(hint.now);
        hints.take(hint);
      });
      source.onerror = () => {
        const refused = source?.readyState === EventSource.CLOSED;
        setLive(refused ? 'polling' : 'connecting');
        if (refused) retry = setTimeout(open, AGAIN);
      };
    };
    const close = () => {
      clearTimeout(retry);
      source?.close();
      source = null;
    };
    open();
    document.addEventListener('visibilitychange', open);
    return () => {
      document.removeEventListener('visibilitychange', open);
      hints.drop();
      close();
    };
  }, [client, onTime]);
  return live;
}

function gathered(client: QueryClient) {
  let cases = new Set<string>();
  let anew = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = () => {
    timer = undefined;
    void client.invalidateQueries({ queryKey: ['board'] });
    if (anew) void client.invalidateQueries({ queryKey: ['case'] });
    else for (const number of cases) void client.invalidateQueries({ queryKey: ['case', number] });
    cases = new Set();
    anew = false;
  };
  return {
    take: (hint: Hint) => {
      if (!hint.anew && hint.clocks.length === 0) return;
      hint.cases.forEach((number) => cases.add(number));
      anew ||= hint.anew;
      timer ??= setTimeout(ask, SETTLE);
    },
    drop: () => clearTimeout(timer),
  };
}
