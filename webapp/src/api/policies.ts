import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Bilingual } from '../text/language';
import type { Answer } from './contract';
import { call, query } from './http';
import { listed, useOne } from './lists';

export type Policy = Answer<
  'PolicyController.Row',
  'key' | 'subject' | 'sql',
  { name: Bilingual; asks: Bilingual; why: Bilingual }
>;

export interface PolicyCounts {
  policy: string;
  total: number;
  months: { month: string; count: number }[];
}

export type Violation = Answer<'PolicyQueries.Violation', 'number' | 'kind' | 'unitId' | 'status' | 'at'>;

export type KeptQuestion = Answer<'PolicyQuestions.Question', 'id' | 'name' | 'policy'>;

export type PolicyFilter = Partial<Record<'organisation' | 'unit' | 'from' | 'to', string>>;

const PATH = '/api/audit/policies';
const QUESTIONS = `${PATH}/questions`;

export const usePolicies = () => useOne<Policy[]>(PATH);

/** How often a policy was not kept, by month. */
export function usePolicyCounts(policy: string, filter: PolicyFilter) {
  return useQuery({
    queryKey: ['policy', policy, filter],
    queryFn: ({ signal }) => call<PolicyCounts>('GET', query(`${PATH}/${policy}`, filter), { signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}

export const violations = (policy: string) => listed<Violation>(`${PATH}/${policy}/cases`);

/** The reader's own. */
export const useKeptQuestions = () => useOne<KeptQuestion[]>(QUESTIONS);

function useQuestionChange<Body, Result>(send: (body: Body) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () => client.invalidateQueries({ queryKey: [QUESTIONS] }),
  });
}

export const useKeepQuestion = () =>
  useQuestionChange((body: Record<string, unknown>) => call<KeptQuestion>('POST', QUESTIONS, { body }));

export const useForgetQuestion = () =>
  useQuestionChange((id: string) => call<void>('DELETE', `${QUESTIONS}/${encodeURIComponent(id)}`));
