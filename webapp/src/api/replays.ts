import { useQuery } from '@tanstack/react-query';
import type { Answer } from './contract';
import { call, query } from './http';
import { useSend } from './send';

/** A draft run on what was decided before; its state is waiting, running, done, cancelled, failed or interrupted. */
export type ReplayRun = Answer<
  'ReplayRun',
  'id' | 'checksum' | 'state' | 'total' | 'done' | 'flipped' | 'refused' | 'requestedBy' | 'requestedAt',
  { filter: Answer<'ReplayFilter', 'from' | 'until'> }
>;

/** How many decisions come out otherwise, in how many cases, with money and deadlines moved. */
export type ReplayCount = Answer<'ReplayReads.Count', 'name' | 'decisions' | 'cases' | 'earlier' | 'later'>;

export type ReplaySummary = Answer<
  'ReplayReads.Summary',
  never,
  {
    run: ReplayRun;
    outputs: ReplayCount[];
    changes: ReplayCount[];
    organisations: ReplayCount[];
    families: ReplayCount[];
    units: ReplayCount[];
  }
>;

export type Flip = Answer<'Flip', 'number' | 'receiptId' | 'decidedAt' | 'output'>;

export interface FlipSlice {
  output?: string;
  change?: string;
  organisation?: string;
  productFamily?: string;
  unitId?: string;
  /** Only those whose deadline moved that way, or whose money did. */
  moved?: 'earlier' | 'later' | 'money';
}

export type ReplayFilter = Answer<'ReplayController.Filter', 'from' | 'until'>;

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
export type OpenCaseEffect = Required<
  Answer<'OpenCasePreview.Effect', never, { moves: Required<Answer<'PromisePreview.Move'>>[] }>
>;

export function useOpenCases(draft: string, revision: number) {
  return useQuery({
    queryKey: ['open-cases', draft, revision],
    queryFn: () => call<OpenCaseEffect>('GET', ofDraft(draft, 'open-cases')),
  });
}
