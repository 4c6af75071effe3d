import { useMutation, useQuery } from '@tanstack/react-query';
import type { Bilingual } from '../text/language';
import type { Answer } from './contract';
import type { Sheet } from './drafts';
import { call, query } from './http';
import type { ReplayRun } from './replays';
import { useSend } from './send';

/** A published version of a table; its place is the organisation, or shared. */
export type TableVersion = Answer<
  'VersionController.Version',
  'definitionId' | 'place' | 'version' | 'checksum' | 'publishedAt' | 'effectiveAt' | 'emergency'
>;

/** A version on the time line: waiting, in-force, past or withdrawn. */
export type VersionEntry = Answer<'VersionController.Entry', 'state', { version: TableVersion; replay?: ReplayRun }>;

/** Two versions side by side. */
export type VersionPair = Answer<'VersionController.Pair', never, { was: Sheet; now: Sheet }>;

const of = (key: string, rest: string) => `/api/decisions/${encodeURIComponent(key)}/${rest}`;

export function useVersions(key: string, organisation: string) {
  return useQuery({
    queryKey: ['versions', organisation, key],
    queryFn: () => call<VersionEntry[]>('GET', query(of(key, 'versions'), { organisation })),
    enabled: Boolean(organisation),
  });
}

export function useVersionPair(key: string, from: string | undefined, to: string | undefined) {
  return useQuery({
    queryKey: ['versions', key, from, to],
    queryFn: () => call<VersionPair>('GET', query(of(key, 'diff'), { from, to })),
    enabled: Boolean(from && to),
  });
}

export const versionFile = (key: string, definitionId: string) =>
  of(key, `versions/${encodeURIComponent(definitionId)}/file`);

/** How a table was used in the last twelve months; overruled is absent where no process offers to decide otherwise. */
export type TableUsage = Answer<
  'DecisionUsage.Usage',
  'since' | 'decisions',
  {
    rules: Answer<'DecisionUsage.RuleUse', 'ruleId' | 'fired'>[];
    uses: Answer<
      'DecisionUses.Use',
      'process' | 'definitionId' | 'element',
      { processName: Bilingual; name: Bilingual }
    >[];
  }
>;

export function useUsage(key: string, organisation: string) {
  return useQuery({
    queryKey: ['usage', organisation, key],
    queryFn: () => call<TableUsage>('GET', query(of(key, 'usage'), { organisation })),
    enabled: Boolean(organisation),
    staleTime: 60_000,
  });
}

export type TriedRow = Answer<'TrialController.Row', 'ruleId' | 'number' | 'fired', { why?: Bilingual }>;

/** What came of a try: the rows that fired, and why the others did not. */
export type Tried = Answer<
  'TrialController.Tried',
  never,
  {
    outputs?: Record<string, unknown> | null;
    questions: Answer<'TrialController.Question', never, { inputs: Record<string, unknown>; rows: TriedRow[] }>[];
  }
>;

/** Tries the table in force, or the saved text of a draft. */
export function useTry(target: { key: string; organisation: string } | { draft: string }) {
  return useMutation({
    mutationFn: (inputs: Record<string, unknown>) =>
      'draft' in target
        ? call<Tried>('POST', `/api/drafts/${encodeURIComponent(target.draft)}/try`, { body: { inputs } })
        : call<Tried>('POST', of(target.key, 'try'), { body: { organisation: target.organisation, inputs } }),
  });
}

/** What stands in the way of a release. */
export type Readiness = Answer<
  'VersionController.Ready',
  'ready' | 'warnings' | 'examples',
  { obstacles: Answer<'Readiness.Obstacle', 'kind' | 'row' | 'example', { text: Bilingual }>[] }
>;

export function useReadiness(draft: string, enabled: boolean) {
  return useQuery({
    queryKey: ['draft', draft, 'readiness'],
    queryFn: () => call<Readiness>('GET', `/api/drafts/${encodeURIComponent(draft)}/readiness`),
    enabled,
    staleTime: 0,
  });
}

export const useRollBack = (key: string) =>
  useSend<{ organisation: string; reason: string }, unknown>('POST', of(key, 'rollback'));
