import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SheetRow } from './drafts';
import { call, query } from './http';

/** A decision of a chain: it may take what earlier steps gave. */
export interface ExampleStep {
  name?: string;
  decision: string;
  inputs?: Record<string, unknown>;
  /** Facts that earlier steps give: `{"severity": "severity.severity"}`. */
  take?: Record<string, string>;
  expect?: Record<string, unknown>;
}

/** A worked example: either facts and what must come of them, or a chain. */
export interface ExampleRow {
  id: string;
  number: number;
  inputs?: Record<string, unknown> | null;
  expected?: Record<string, unknown> | null;
  steps?: ExampleStep[] | null;
  note?: string;
  source?: string;
  version: number;
}

export interface StepResult {
  name: string;
  decision: string;
  green: boolean;
  outputs?: Record<string, unknown> | null;
  refused?: string;
  refusedField?: string;
  fault?: string;
  differences: { output: string; expected?: unknown; got?: unknown }[];
  rules: string[];
}

export interface ExampleResult {
  exampleId?: string;
  number: number;
  green: boolean;
  rules: string[];
  steps: StepResult[];
}

export interface ExampleRun {
  total: number;
  green: number;
  results: ExampleResult[];
  /** Rows that no green example reaches. */
  rulesWithout: string[];
}

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
