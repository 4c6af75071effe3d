import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Bilingual } from '../text/language';
import { call, query } from './http';
import { asPage, type Page } from './page';
import type { Answer } from './contract';

/** `mayWork`: whether the caller may complete it now: theirs, or free and offered to them. */
export type TaskRow = Answer<'TaskRow', 'id' | 'task' | 'process' | 'createdAt' | 'mayWork', { name: Bilingual }>;

export type TaskFact = Answer<'Fact', 'tone', { label: Bilingual; value: Bilingual }>;

export type TaskForm = Answer<
  'TaskForm',
  'values',
  { task: TaskRow; facts: TaskFact[]; schema: { components: never[] } }
>;

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
