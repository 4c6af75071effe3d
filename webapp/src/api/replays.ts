import { useQuery } from '@tanstack/react-query';
import { call, query } from './http';
import { useSend } from './send';

/** A draft run on what was decided before. */
export interface ReplayRun {
  id: string;
  checksum: string;
  filter: { from: string; until: string; productFamily?: string; unitId?: string };
  /** waiting, running, done, cancelled, failed or interrupted */
  state: string;
  total: number;
  done: number;
  flipped: number;
  refused: number;
  requestedBy: string;
  requestedAt: string;
  endedAt?: string;
}

/** How many decisions come out otherwise, in how many cases, with money and deadlines moved. */
export interface ReplayCount {
  name: string;
  change?: string;
  decisions: number;
  cases: number;
  cny?: number;
  earlier: number;
  later: number;
  seconds?: number;
}

export interface ReplaySummary {
  run: ReplayRun;
  outputs: ReplayCount[];
  changes: ReplayCount[];
  organisations: ReplayCount[];
  families: ReplayCount[];
  units: ReplayCount[];
}

export interface Flip {
  number: number;
  receiptId: string;
  caseNumber?: string;
  productFamily?: string;
  unitId?: string;
  decidedAt: string;
  output: string;
  was?: string;
  now?: string;
  change?: string;
  cny?: number;
  seconds?: number;
}

export interface FlipSlice {
  output?: string;
  change?: string;
  organisation?: string;
  productFamily?: string;
  unitId?: string;
  /** Only those whose deadline moved that way, or whose money did. */
  moved?: 'earlier' | 'later' | 'money';
}

export interface ReplayFilter {
  from: string;
  until: string;
  productFamily?: string;
  unitId?: string;
}

const ofDraft = (draft: string, rest: string) => `/api/drafts/${encodeURIComponent(draft)}/${rest}`;
const ofRun = (run: string, rest = '') => `/api/replays/${encodeURIComponent(run)}${rest}`;

const over = (run: ReplayRun | undefined) => Boolean(run?.endedAt);

/** The runs of a table; asked again until all of them are over. */
export const useReplays = (draft: string) =>
  useQuery({
    queryKey: ['replays', draft],
    queryFn: () => call<ReplayRun[]>('GET', ofDraft(draft, 'replays')),
    refetchInterval: ({ state }) => (state.data?.every(over) === false ? 2_000 : false),
  });

export const useStartReplay = (draft: string) => useSend<ReplayFilter, ReplayRun>('POST', ofDraft(draft, 'replays'));

export const useCancelReplay = () =>
  useSend<string, void>('POST', { path: (run) => ofRun(run, '/cancel'), body: () => undefined });

/** How far a run is; asked again until it is over. */
export function useReplay(run: string | undefined) {
  return useQuery({
    queryKey: ['replay', run],
    queryFn: () => call<ReplaySummary>('GET', ofRun(run!)),
    enabled: Boolean(run),
    refetchInterval: ({ state }) => (over(state.data?.run) ? false : 1_000),
  });
}

export const flipPage = (run: string, slice: FlipSlice, after: number) =>
  call<Flip[]>('GET', query(ofRun(run, '/flips'), { ...slice, after, limit: 100 }));

export function useFlips(run: string, slice: FlipSlice | null, after: number) {
  return useQuery({
    queryKey: ['replay', run, 'flips', slice, after],
    queryFn: () => flipPage(run, slice!, after),
    enabled: slice !== null,
  });
}

/** Which open deadlines would move. */
export interface OpenCaseEffect {
  looked: number;
  cases: number;
  moved: number;
  earlier: number;
  late: number;
  dropped: number;
  undecided: number;
  moves: { caseNumber: string; target: string; from: string; to: string; becomesLate: boolean }[];
}

export function useOpenCases(draft: string, revision: number) {
  return useQuery({
    queryKey: ['open-cases', draft, revision],
    queryFn: () => call<OpenCaseEffect>('GET', ofDraft(draft, 'open-cases')),
  });
}
