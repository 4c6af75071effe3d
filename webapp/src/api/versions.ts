import { useMutation, useQuery } from '@tanstack/react-query';
import type { Bilingual } from '../text/language';
import type { Sheet } from './drafts';
import { call, query } from './http';
import type { ReplayRun } from './replays';
import { useSend } from './send';

/** A published version of a table. */
export interface TableVersion {
  definitionId: string;
  /** The organisation, or shared. */
  place: string;
  version: number;
  checksum: string;
  publishedBy?: string;
  publishedAt: string;
  effectiveAt: string;
  changeNumber?: string;
  reason?: string;
  approvedBy?: string[];
  emergency: boolean;
  rolledBackFrom?: string;
}

/** A version on the time line. */
export interface VersionEntry {
  version: TableVersion;
  /** waiting, in-force, past or withdrawn */
  state: string;
  until?: string;
  withdrawnAt?: string;
  replay?: ReplayRun;
}

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
    queryFn: () => call<{ was: Sheet; now: Sheet }>('GET', query(of(key, 'diff'), { from, to })),
    enabled: Boolean(from && to),
  });
}

export const versionFile = (key: string, definitionId: string) =>
  of(key, `versions/${encodeURIComponent(definitionId)}/file`);

/** How a table was used in the last twelve months. */
export interface TableUsage {
  since: string;
  decisions: number;
  /** Absent where no process offers to decide otherwise. */
  overruled?: number;
  rules: { ruleId: string; fired: number; last?: string }[];
  uses: { process: string; processName: Bilingual; definitionId: string; element: string; name: Bilingual }[];
}

export function useUsage(key: string, organisation: string) {
  return useQuery({
    queryKey: ['usage', organisation, key],
    queryFn: () => call<TableUsage>('GET', query(of(key, 'usage'), { organisation })),
    enabled: Boolean(organisation),
    staleTime: 60_000,
  });
}

/** What came of a try: the rows that fired, and why the others did not. */
export interface Tried {
  outputs?: Record<string, unknown> | null;
  refused?: string;
  refusedField?: string;
  fault?: string;
  questions: { inputs: Record<string, unknown>; rows: TriedRow[] }[];
}

export interface TriedRow {
  ruleId: string;
  number: number;
  fired: boolean;
  column?: string;
  why?: Bilingual;
}

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
export interface Readiness {
  ready: boolean;
  obstacles: { kind: string; row: number; example: number; text: Bilingual }[];
  warnings: number;
  examples: number;
}

export function useReadiness(draft: string, enabled: boolean) {
  return useQuery({
    queryKey: ['draft', draft, 'readiness'],
    queryFn: () => call<Readiness>('GET', `/api/drafts/${encodeURIComponent(draft)}/readiness`),
    enabled,
    staleTime: 0,
  });
}

/** A draft on its way into force. */
export interface RuleChangeRow {
  number: string;
  reason: string;
  emergency: boolean;
  effectiveAt?: string;
  state: string;
  submittedBy: string;
  submittedAt: string;
}

export function useRuleChanges(draft: string, enabled: boolean) {
  return useQuery({
    queryKey: ['rule-changes', draft],
    queryFn: () => call<RuleChangeRow[]>('GET', query('/api/rule-changes', { draft })),
    enabled,
    retry: false,
  });
}

export const useSubmitChange = () =>
  useSend<
    { subject: { kind: 'table'; draft: string }; reason: string; effectiveAt?: string; emergency: boolean },
    { change: RuleChangeRow }
  >('POST', '/api/rule-changes');

export const useRollBack = (key: string) =>
  useSend<{ organisation: string; reason: string }, unknown>('POST', of(key, 'rollback'));
