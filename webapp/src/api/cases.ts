import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, query } from './http';
import { asPage, type Page } from './page';
import type { Answer } from './contract';

export type Clock = Answer<'ClockReads.ClockRow', 'id' | 'target' | 'startedAt' | 'dueAt' | 'state' | 'late'>;

export type CaseRow = Answer<
  'CaseReads.View',
  'number' | 'organisation' | 'status' | 'reportedAt' | 'openedAt',
  { clocks?: CaseClock[]; warranty?: Answer<'Warranty', 'status'>; children?: CaseChild[] }
>;

/** A case that belongs to another one. */
export type CaseChild = Answer<'CaseReads.Child', 'number' | 'kind' | 'status'>;

/** A deadline as lists and the case itself show it; {@link Clock} is the whole of it. */
export type CaseClock = Answer<'ClockService.View', 'id' | 'target' | 'startedAt' | 'dueAt' | 'state' | 'late'>;

export interface CaseFilter {
  q?: string;
  kind?: string;
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

export type LedgerPiece = Answer<'ClockReads.PieceRow', 'from' | 'to' | 'kind' | 'party'>;
export type LedgerBucket = Answer<'ClockReads.BucketRow', 'kind' | 'party' | 'seconds'>;

/** Where the time went; `warning` in plain words, where a year's public holidays are not published. */
export type Ledger = Answer<'ClockReads.LedgerRow', never, { pieces?: LedgerPiece[]; buckets?: LedgerBucket[] }>;

/** `retroactive`: whether it was entered after it had begun. */
export type Pause = Answer<'ClockReads.PauseRow', 'from' | 'party' | 'reason'>;

/** A level of a clock that was told to people; told by message, or by digest where it was past at the import. */
export type Escalation = Answer<
  'ClockReads.EscalationRow',
  'clockId' | 'level' | 'toldAt' | 'toldBy',
  { people: Answer<'ClockReads.ToldPerson', 'person'>[] }
>;

/** More time that a manager gave a clock. */
export type Extension = Answer<
  'ClockReads.ExtensionRow',
  'clockId' | 'number' | 'from' | 'to' | 'reason' | 'by' | 'at'
>;

export type CaseClocks = Answer<
  'ClockReads.Times',
  never,
  { clocks: Clock[]; ledger?: Ledger; pauses?: Pause[]; escalations?: Escalation[]; extensions?: Extension[] }
>;

export function useClocks(number: string) {
  return useQuery({
    queryKey: ['case', number, 'clocks'],
    queryFn: () => call<CaseClocks>('GET', path(number, '/clocks')),
  });
}

/** One step of a process instance: an activity of its model and how often it was passed or is being worked on. */
export type Step = Answer<'CaseDiagrams.Step', 'id' | 'done' | 'active', { seconds?: number; people?: string[] }>;

export type ProcessView = Answer<
  'CaseDiagrams.Progress',
  'instanceId' | 'process' | 'definitionId' | 'active',
  { activities: Step[]; flows: string[] }
>;

export function useDiagram(number: string) {
  return useQuery({
    queryKey: ['case', number, 'diagram'],
    queryFn: async () =>
      asPage(await call<ProcessView[] | { items: ProcessView[] }>('GET', path(number, '/diagram'))).items,
  });
}

/** The model of a process version: never changes. */
export function useModel(definitionId: string) {
  return useQuery({
    queryKey: ['model', definitionId],
    queryFn: () => call<string>('GET', `/api/processes/${encodeURIComponent(definitionId)}/xml`),
    staleTime: Infinity,
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

export type CaseAction = 'cancel' | 'duplicate' | 'pause' | 'resume' | 'facts';

export function useCaseAction(number: string) {
  const changed = useCaseChanged(number);
  return useMutation({
    mutationFn: ({ action, body }: { action: CaseAction; body: unknown }) =>
      call<unknown>('POST', path(number, `/${action}`), { body }),
    onSuccess: changed,
  });
}
