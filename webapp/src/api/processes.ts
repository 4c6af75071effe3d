import { useQuery } from '@tanstack/react-query';
import type { Bilingual } from '../text/language';
import type { Answer } from './contract';
import { call } from './http';

/** A process as people read it. */
export type ProcessRow = Answer<
  'ProcessController.Row',
  'key' | 'tasks' | 'decisions' | 'calls',
  { name: Bilingual; sentence: Bilingual }
>;

type Step = Answer<'ProcessCatalogue.Step', 'element', { name: Bilingual }>;
type Neighbour = Answer<'ProcessController.Neighbour', 'key', { name: Bilingual }>;

export type ProcessDetail = Answer<
  'ProcessController.View',
  'key' | 'definitionId' | 'version',
  {
    name: Bilingual;
    sentence: Bilingual;
    tasks: Step[];
    decisions: Answer<'ProcessController.Asked', 'key', { steps: Step[] }>[];
    calls: Neighbour[];
    calledBy: Neighbour[];
  }
>;

export function useProcesses() {
  return useQuery({ queryKey: ['model', 'list'], queryFn: () => call<ProcessRow[]>('GET', '/api/processes') });
}

export function useProcess(key: string) {
  return useQuery({
    queryKey: ['model', 'one', key],
    queryFn: () => call<ProcessDetail>('GET', `/api/processes/${encodeURIComponent(key)}`),
  });
}
