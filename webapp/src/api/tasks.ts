import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Bilingual } from '../text/language';
import { call, query } from './http';
import { asPage, type Page } from './page';

export interface TaskRow {
  id: string;
  task: string;
  name: Bilingual;
  process: string;
  caseNumber?: string;
  organisation?: string;
  unitId?: string;
  assignee?: string;
  createdAt: string;
  dueAt?: string;
  /** Whether the caller may complete it now: theirs, or free and offered to them. */
  mayWork: boolean;
}

export interface TaskFact {
  label: Bilingual;
  value: Bilingual;
  tone?: 'PLAIN' | 'GOOD' | 'WARNING' | 'BAD';
}

export interface TaskForm {
  task: TaskRow;
  facts: TaskFact[];
  schema: { components: never[] };
  values: Record<string, unknown>;
}

/** The tasks that the caller may work on: their own, and free ones offered to them. */
export function useMyTasks() {
  return useQuery({
    queryKey: ['tasks', 'mine'],
    queryFn: async (): Promise<Page<TaskRow>> =>
      asPage(await call<Page<TaskRow>>('GET', query('/api/tasks', { mine: true, limit: 200 }))),
    refetchInterval: 30_000,
  });
}

export function useTasksOfCase(caseNumber: string) {
  return useQuery({
    queryKey: ['tasks', 'case', caseNumber],
    queryFn: async () => asPage(await call<Page<TaskRow>>('GET', query('/api/tasks', { case: caseNumber }))).items,
  });
}

/** A form does not change under the hands of who fills it in: never asked again while it is open. */
export function useTaskForm(id: string) {
  return useQuery({
    queryKey: ['tasks', 'form', id],
    queryFn: () => call<TaskForm>('GET', `/api/tasks/${encodeURIComponent(id)}/form`),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnReconnect: false,
  });
}

export function useClaim(id: string, verb: 'claim' | 'unclaim') {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call<TaskRow>('POST', `/api/tasks/${encodeURIComponent(id)}/${verb}`),
    onSuccess: () => client.invalidateQueries({ queryKey: ['tasks'] }),
  });
}

/** Completes the task; with the same key a second try does the work once. */
export function useComplete(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ values, key }: { values: Record<string, unknown>; key: string }) =>
      call<void>('POST', `/api/tasks/${encodeURIComponent(id)}/complete`, { body: { values }, idempotencyKey: key }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['tasks', 'mine'] });
      await client.invalidateQueries({ queryKey: ['case'] });
    },
  });
}
