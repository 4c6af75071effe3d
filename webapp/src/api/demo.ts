import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ApiError, call } from './http';
import type { Answer } from './contract';

export type DemoClock = Answer<'DemoClockController.Reading', 'now'>;

/** The movable clock of demo mode; null where there is none. */
export function useDemoClock() {
  return useQuery({
    queryKey: ['demo', 'clock'],
    queryFn: () =>
      call<DemoClock | null>('GET', '/api/demo/clock').catch((error: unknown) => {
        if (error instanceof ApiError && [403, 404, 405].includes(error.status)) return null;
        throw error;
      }),
    retry: false,
    staleTime: 60_000,
  });
}

/** Moves the clock on; the answer comes when the jobs then due have run, and everything shown is stale. */
export function useAdvance() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (advance: string) => call<DemoClock>('POST', '/api/demo/clock', { body: { advance } }),
    onSuccess: () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' }),
  });
}
