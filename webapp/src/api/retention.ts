import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Answer } from './contract';
import { call, query, type Method } from './http';
import { useOne } from './lists';

export type Policy = Answer<'Policies.Policy', 'kind' | 'months'>;
export type Due = Answer<'RetentionService.Due', 'kind' | 'cases' | 'items' | 'held' | 'first'>;
export type Hold = Answer<'Holds.Hold', 'caseNumber' | 'reason' | 'placedBy' | 'placedAt'>;

const BASE = '/api/retention';

export const usePolicies = (organisation: string) => useOne<Policy[]>(query(`${BASE}/policies`, { organisation }));
export const useDue = (organisation: string) => useOne<Due[]>(query(`${BASE}/due`, { organisation }));
export const useHolds = (organisation: string) => useOne<Hold[]>(query(`${BASE}/holds`, { organisation }));

/** Takes a person out of everything; 409 while one of the cases is open or held. */
export function useErasePerson() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (customerId: number) => call<{ cases: string[] }>('POST', `${BASE}/persons`, { body: { customerId } }),
    onSuccess: () => client.invalidateQueries(),
  });
}

/** Any change to what is kept; everything of the page is read anew after it. */
export function useRetentionChange() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ method, path, body }: { method: Method; path: string; body?: unknown }) =>
      call<{ cases?: number } | undefined>(method, `${BASE}/${path}`, { body }),
    onSuccess: () => client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith(BASE) }),
  });
}
