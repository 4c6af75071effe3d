import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Answer } from './contract';
import { call, query } from './http';
import { listed } from './lists';

export type HeatStep = Answer<'HeatMap.Step', 'activity' | 'passes' | 'cases' | 'open' | 'due' | 'late'>;
export type HeatPass = Answer<'HeatMap.Pass', 'number' | 'kind' | 'status' | 'unitId' | 'enteredAt' | 'late'>;

export interface Heat {
  process: string;
  versions: Answer<'HeatMap.Version', 'version' | 'definition' | 'instances'>[];
  steps: HeatStep[];
}

export type HeatFilter = Partial<Record<'version' | 'unit' | 'from' | 'to', string>>;

/** What cases do in a process, step by step. */
export function useHeat(process: string, filter: HeatFilter) {
  return useQuery({
    queryKey: ['heat', process, filter],
    queryFn: ({ signal }) => call<Heat>('GET', query(`/api/processes/${process}/heat`, filter), { signal }),
    placeholderData: keepPreviousData,
  });
}

/** The cases behind a step's figures. */
export const heatPasses = (process: string, activity: string) =>
  listed<HeatPass>(`/api/processes/${process}/heat/${activity}`);
