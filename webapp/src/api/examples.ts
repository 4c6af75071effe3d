import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Answer } from './contract';
import type { SheetRow } from './drafts';
import { call, query } from './http';

type Values = Record<string, unknown>;

/** A decision of a chain: it may take what earlier steps gave, written as `{"severity": "severity.severity"}`. */
export type ExampleStep = Answer<
  'ExampleAnswer.Step',
  'decision',
  { inputs?: Values; take?: Record<string, string>; expect?: Values }
>;

/** A worked example: either facts and what must come of them, or a chain. */
export type ExampleRow = Answer<
  'ExampleAnswer.Row',
  'id' | 'number' | 'version',
  { inputs?: Values | null; expected?: Values | null; steps?: ExampleStep[] | null }
>;

export type StepResult = Answer<
  'ExampleAnswer.StepResult',
  'name' | 'decision' | 'green' | 'rules',
  { outputs?: Values | null; differences: Answer<'ExampleAnswer.Difference', 'output'>[] }
>;

export type ExampleResult = Answer<'ExampleAnswer.Result', 'number' | 'green' | 'rules', { steps: StepResult[] }>;

/** What came of all examples; `rulesWithout` names rows that no green example reaches. */
export type ExampleRun = Answer<'ExampleAnswer.Run', 'total' | 'green' | 'rulesWithout', { results: ExampleResult[] }>;

export type GivenExample = Pick<ExampleRow, 'inputs' | 'expected' | 'steps' | 'note' | 'source'> & { version?: number };

const path = (draft: string, rest = '') => `/api/drafts/${encodeURIComponent(draft)}/examples${rest}`;
const of = (draft: string) => ['draft-examples', draft];

export function useExamples(draft: string) {
  return useQuery({ queryKey: of(draft), queryFn: () => call<ExampleRow[]>('GET', path(draft)) });
}

/** Runs all examples against rows that need not be saved yet. */
export const runExamples = (draft: string, rows: SheetRow[], signal?: AbortSignal) =>
  call<ExampleRun>('POST', path(draft, '/run'), { body: { sheet: { rows } }, signal });

function useChange<Asked>(draft: string, send: (asked: Asked) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: send, onSuccess: () => client.invalidateQueries({ queryKey: of(draft) }) });
}

/** Adds an example, or changes the one that is named. */
export const useKeepExample = (draft: string) =>
  useChange(draft, ({ id, given }: { id?: string; given: GivenExample }) =>
    id
      ? call<ExampleRow>('PUT', path(draft, `/${id}`), { body: given })
      : call<ExampleRow>('POST', path(draft), { body: given }),
  );

export const useRemoveExample = (draft: string) =>
  useChange(draft, ({ id, version }: { id: string; version: number }) =>
    call<void>('DELETE', query(path(draft, `/${id}`), { version })),
  );

export const useBringExamples = (draft: string) =>
  useChange(draft, ({ file, replace }: { file: File; replace: boolean }) => {
    const body = new FormData();
    body.append('file', file);
    return call<ExampleRow[]>('POST', query(path(draft, '/csv'), { replace }), { body });
  });

export const examplesFile = (draft: string) => path(draft, '/csv');
