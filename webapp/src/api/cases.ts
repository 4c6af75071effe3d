import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, query } from './http';
import { asPage, type Page } from './page';

export interface Clock {
  id: string;
  target: string;
  startedAt: string;
  warnAt?: string;
  dueAt: string;
  state: string;
  late: boolean;
  endedAt?: string;
  receiptId?: string;
}

export interface CaseRow {
  number: string;
  reportNo?: string;
  organisation: string;
  kind?: string;
  channel?: string;
  status: string;
  severity?: string;
  warranty?: { status: string; end?: string; basis?: string };
  unitId?: string;
  unit?: { serialNo?: string; model?: string; productFamily?: string };
  customer?: { id?: number; no?: string; name?: string; phone?: string; address?: string };
  contact?: { name?: string; phone?: string; address?: string; region?: string };
  faultText?: string;
  reportedAt: string;
  openedAt: string;
  closedAt?: string;
  lateAtImport?: boolean;
  clocks?: Clock[];
  facts?: Record<string, unknown>;
  ending?: { at?: string; reason?: string; note?: string; duplicateOf?: string };
  duplicateOf?: string;
  endReason?: string;
}

export interface CaseFilter {
  q?: string;
  status?: string;
  organisation?: string;
  unit?: string;
  severity?: string;
  late?: boolean;
  cursor?: string;
  limit?: number;
}

export function listCases(filter: CaseFilter, signal?: AbortSignal): Promise<Page<CaseRow>> {
  return call<Parameters<typeof asPage<CaseRow>>[0]>('GET', query('/api/cases', { ...filter }), { signal }).then(
    asPage,
  );
}

export function useCases(filter: CaseFilter) {
  return useQuery({
    queryKey: ['cases', filter],
    queryFn: ({ signal }) => listCases(filter, signal),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
}

/** Whether the clock still runs, also past its due instant. */
export const isOpen = (clock: Clock) => !clock.endedAt && clock.state !== 'cancelled' && clock.state !== 'met';

const ENDED = ['closed', 'cancelled', 'duplicate'];

/** Whether the case has ended; an ended case changes no more. */
export const isEnded = (status: string) => ENDED.includes(status);

const path = (number: string, part = '') => `/api/cases/${encodeURIComponent(number)}${part}`;

/** The case; asked again every 20 s until it has ended. */
export function useCase(number: string) {
  return useQuery({
    queryKey: ['case', number],
    queryFn: () => call<CaseRow>('GET', path(number)),
    refetchInterval: ({ state }) => (state.data && !isEnded(state.data.status) ? 20_000 : false),
  });
}

export interface LedgerPiece {
  from: string;
  to: string;
  kind: string;
  party: string;
}

export interface Ledger {
  pieces?: LedgerPiece[];
  buckets?: { kind: string; party: string; seconds: number }[];
  elapsedSeconds?: number;
  calendar?: string;
  calendarVersion?: number;
  /** In plain words, where a year's public holidays are not published. */
  warning?: string;
}

export interface Pause {
  id?: string;
  reason: string;
  party: string;
  from: string;
  to?: string;
  recordedBy?: string;
  /** Whether it was entered after it had begun. */
  retroactive?: boolean;
}

/** A level of a clock that was told to people. */
export interface Escalation {
  clockId: string;
  level: string;
  reachedAt?: string;
  toldAt: string;
  /** message, or digest where the deadline was past when the case was imported */
  toldBy: string;
  people: { person: string; name?: string; title?: string }[];
}

export interface CaseClocks {
  clocks: Clock[];
  ledger?: Ledger;
  pauses?: Pause[];
  escalations?: Escalation[];
}

export function useClocks(number: string) {
  return useQuery({
    queryKey: ['case', number, 'clocks'],
    queryFn: () => call<CaseClocks>('GET', path(number, '/clocks')),
  });
}

/** One step of a process instance: an activity of its model and how often it was passed or is being worked on. */
export interface Step {
  id: string;
  done: number;
  active: number;
}

export interface ProcessView {
  instanceId: string;
  process: string;
  definitionId: string;
  active: boolean;
  activities: Step[];
  xml?: string;
  startedAt?: string;
}

export function useDiagram(number: string) {
  return useQuery({
    queryKey: ['case', number, 'diagram'],
    queryFn: async () =>
      asPage(await call<ProcessView[] | { items: ProcessView[] }>('GET', path(number, '/diagram'))).items,
  });
}

/** The model of a process version: never changes. */
export function useModel(definitionId: string | undefined) {
  return useQuery({
    queryKey: ['model', definitionId],
    queryFn: () => call<string>('GET', `/api/processes/${encodeURIComponent(definitionId!)}/xml`),
    enabled: Boolean(definitionId),
    staleTime: Infinity,
  });
}

export interface TrailEntry {
  seq: number;
  at: string;
  kind: string;
  actorKind?: string;
  actor?: string;
  role?: string;
  unit?: string;
  payload?: Record<string, unknown>;
  hash?: string;
}

const TRAIL_PAGE = 200;

/** The whole trail, oldest first, page after page. */
export function useTrail(number: string) {
  return useQuery({
    queryKey: ['case', number, 'trail'],
    queryFn: async () => {
      const trail: TrailEntry[] = [];
      let page: TrailEntry[];
      do {
        page = await call<TrailEntry[]>('GET', query(path(number, '/trail'), { after: trail[trail.length - 1]?.seq }));
        trail.push(...page);
      } while (page.length === TRAIL_PAGE && trail.length < 5000);
      return trail;
    },
  });
}

/** Tells everything shown of the case that it changed. */
export function useCaseChanged(number: string) {
  const client = useQueryClient();
  return async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: ['case', number] }),
      client.invalidateQueries({ queryKey: ['cases'] }),
      client.invalidateQueries({ queryKey: ['tasks'] }),
    ]);
  };
}

export type CaseAction = 'cancel' | 'duplicate' | 'pause' | 'resume' | 'parts-arrived' | 'facts';

export function useCaseAction(number: string) {
  const changed = useCaseChanged(number);
  return useMutation({
    mutationFn: ({ action, body }: { action: CaseAction; body: unknown }) =>
      call<unknown>('POST', path(number, `/${action}`), { body }),
    onSuccess: changed,
  });
}
