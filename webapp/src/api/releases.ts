import { useQuery } from '@tanstack/react-query';
import type { Bilingual } from '../text/language';
import type { Answer } from './contract';
import { call, query } from './http';
import { useSend } from './send';

/** What can be drafted and released. */
export type RuleKind = 'table' | 'calendar' | 'price-list';

/** A draft on its way into force. */
export type RuleChangeRow = Answer<
  'RuleChangeController.Row',
  | 'number'
  | 'kind'
  | 'organisation'
  | 'key'
  | 'draft'
  | 'reason'
  | 'emergency'
  | 'effectiveAt'
  | 'state'
  | 'submittedBy'
  | 'submittedAt'
  | 'approvedBy',
  { title: Bilingual }
>;

/** What comes into force when, or lately did; a rollback has neither a change nor a title. */
export type TimelinePoint = Answer<
  'RuleTimeline.Point',
  | 'at'
  | 'kind'
  | 'organisation'
  | 'key'
  | 'state'
  | 'emergency'
  | 'by'
  | 'submittedAt'
  | 'approvedBy'
  | 'reason'
  | 'open',
  { title?: Bilingual }
>;

export function useTimeline(organisation: string | undefined) {
  return useQuery({
    queryKey: ['rule-changes', 'timeline', organisation],
    queryFn: () => call<TimelinePoint[]>('GET', query('/api/rule-changes/timeline', { organisation })),
  });
}

/** The changes of a draft, newest first. */
export function useRuleChanges(draft: string, enabled: boolean) {
  return useQuery({
    queryKey: ['rule-changes', draft],
    queryFn: () => call<RuleChangeRow[]>('GET', query('/api/rule-changes', { draft })),
    enabled,
    retry: false,
  });
}

/** The changes of a list or calendar, newest first: who approved what was published. */
export function useChangesOf(kind: RuleKind, organisation: string, key: string) {
  return useQuery({
    queryKey: ['rule-changes', kind, organisation, key],
    queryFn: () => call<RuleChangeRow[]>('GET', query('/api/rule-changes', { kind, organisation, key, limit: 200 })),
    retry: false,
  });
}

export const useSubmitChange = () =>
  useSend<
    { subject: { kind: RuleKind; draft: string }; reason: string; effectiveAt?: string; emergency: boolean },
    { change: RuleChangeRow }
  >('POST', '/api/rule-changes');

/** Ends a change that is not in force yet; a version that waits never takes effect. */
export const useWithdrawChange = (number: string) =>
  useSend<{ reason: string }>('POST', `/api/rule-changes/${encodeURIComponent(number)}/withdraw`);
