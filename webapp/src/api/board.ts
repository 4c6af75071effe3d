import { keepPreviousData, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Bilingual } from '../text/language';
import type { Answer } from './contract';
import { call, query } from './http';
import { listed } from './lists';
import type { Page } from './page';
import { useSend } from './send';

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
  | 'extensions'
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

/** The severities above the present one on the scale of the organisation's table, the next one first. */
export function useHigherSeverities(clockId: string, severity: string | undefined) {
  return useQuery({
    queryKey: ['board', 'severities', clockId, severity],
    queryFn: () => call<string[]>('GET', `/api/board/clocks/${encodeURIComponent(clockId)}/severities`),
    enabled: Boolean(severity),
    staleTime: Infinity,
  });
}

/** The chance of one deadline to be missed, and from which past cases it is known. */
export type Forecast = Answer<
  'ForecastReads.Forecast',
  'clockId' | 'organisation' | 'step',
  { stepName: Bilingual; chance: Required<Answer<'Chance'>> }
>;

/** How good the forecasts of an organisation were; where they are not useful, none is given. */
export type ForecastQuality = Answer<
  'ForecastReads.Quality',
  'organisation' | 'useful',
  { test: Required<Answer<'BackTest', never, { bands: Required<Answer<'BackTest.Band'>>[] }>> }
>;

const MOST_FORECAST = 100;

/** Of the deadlines that are shown; they come after the list, which does not wait for them. */
export function useForecasts(clocks: string[]) {
  const asked = clocks.slice(0, MOST_FORECAST);
  return useQuery({
    queryKey: ['board', 'forecasts', asked],
    queryFn: ({ signal }) =>
      call<{ items: Forecast[]; quality: ForecastQuality[] }>(
        'GET',
        `/api/board/forecasts?${asked.map((id) => `clock=${encodeURIComponent(id)}`).join('&')}`,
        { signal },
      ),
    enabled: asked.length > 0,
    placeholderData: keepPreviousData,
    retry: false,
  });
}

/** What whoever leads the unit may do about a deadline. */
export const ACTS = ['extend', 'pause', 'resume', 'escalate', 'severity', 'assign', 'take-over', 'message'] as const;

export type Act = (typeof ACTS)[number];

/** Does it once, however often it is sent; what is shown is asked for anew. */
export const useBoardAct = (clockId: string, act: Act) =>
  useSend<object>('POST', `/api/board/clocks/${encodeURIComponent(clockId)}/${act}`);

/** One person who was told of one deadline. */
export type Told = Answer<
  'EscalationReads.Row',
  'clockId' | 'level' | 'caseNumber' | 'target' | 'unitId' | 'toldAt' | 'toldBy' | 'person'
>;

export const escalations = listed<Told>('/api/board/escalations');

/** Who was told of one deadline, the last first. */
export function useTold(clockId: string) {
  return useQuery({
    queryKey: ['board', 'told', clockId],
    queryFn: ({ signal }) =>
      call<{ items: Told[] }>('GET', `/api/board/escalations?limit=200&clock=${encodeURIComponent(clockId)}`, {
        signal,
      }),
  });
}

/** Whoever was told and looks has seen it; sent once per deadline that is opened. */
export function useSeen(clockId: string) {
  useEffect(() => {
    void call<void>('POST', `/api/board/clocks/${encodeURIComponent(clockId)}/seen`).catch(() => undefined);
  }, [clockId]);
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
