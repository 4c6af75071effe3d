import { useMutation, useQuery } from '@tanstack/react-query';
import type { Bilingual } from '../text/language';
import { call, query } from './http';
import { asPage } from './page';
import type { Answer } from './contract';

/** A rule that applied, with the figures that it gave. */
export interface MatchedRule {
  ruleId: string;
  annotation?: string;
  figures?: Record<string, unknown>;
}

/** The proof of a decision: which version of which table, what went in, which rules applied, what came out. */
export interface Receipt {
  id?: string;
  key: string;
  organisation?: string;
  /** Whose table it was; absent or shared where all organisations use it. */
  table?: string;
  definitionId?: string;
  version?: number;
  checksum?: string;
  publishedBy?: string;
  publishedAt?: string;
  effectiveAt?: string;
  /** By which it was changed and by whom that was approved; absent for what came with the software. */
  changeNumber?: string;
  approvedBy?: string[];
  emergency?: boolean;
  facts?: Record<string, unknown>;
  /** Facts that were given and that the decision does not know. */
  ignored?: string[];
  /** One per question: some decisions ask their table once per item. */
  tableInputs?: Record<string, unknown>[];
  matches?: MatchedRule[][];
  outputs?: Record<string, unknown>;
  calendarVersion?: string;
  decidedAt?: string;
  decidedBy?: string;
}

export function useReceipts(caseNumber: string) {
  return useQuery({
    queryKey: ['case', caseNumber, 'decisions'],
    queryFn: async () =>
      asPage(await call<Receipt[]>('GET', `/api/cases/${encodeURIComponent(caseNumber)}/decisions`)).items,
  });
}

/** A decision as an organisation takes it; its own table, or the shared one. */
export type DecisionRow = Answer<
  'DecisionController.Row',
  'key' | 'organisation' | 'own' | 'version',
  { sentence?: Bilingual; uses?: DecisionUse[] }
>;

/** A step of a process that comes to a decision. */
export type DecisionUse = Answer<
  'DecisionUses.Use',
  'process' | 'element',
  { processName: Bilingual; name: Bilingual }
>;

/** Every decision of every organisation within reach. */
export function useDecisions() {
  return useQuery({
    queryKey: ['decisions'],
    queryFn: async () => asPage(await call<DecisionRow[]>('GET', '/api/decisions')).items,
    staleTime: 60_000,
  });
}

export type TableView = Answer<
  'DecisionController.TableView',
  'xml',
  {
    decision: DecisionRow;
    name: Bilingual;
    description: Bilingual;
    inputs: TableColumn[];
    outputs: TableColumn[];
    rules: TableRule[];
    /** What people call the choices of the columns. */
    words: Record<string, Bilingual>;
    /** What the decision takes, before it becomes inputs of the table. */
    facts?: FactColumn[];
  }
>;

export type FactColumn = Answer<'DecisionDesk.Column', 'name' | 'type'>;

/** A row as the reader sees it. */
export type TableRule = Answer<'DecisionDesk.Rule', 'id', { annotation: Bilingual }>;

/** A column of a table, with the words of the analyst. */
export type TableColumn = Answer<'DecisionDesk.Column', 'name' | 'type', { label: Bilingual }>;

export function useTable(key: string, organisation: string) {
  return useQuery({
    queryKey: ['decisions', organisation, key],
    queryFn: () => call<TableView>('GET', query(`/api/decisions/${encodeURIComponent(key)}`, { organisation })),
    enabled: Boolean(organisation),
  });
}

export type Evaluation = Answer<'DecisionController.Taken', 'outputs', { receipt: Receipt }>;

export function useEvaluate(key: string) {
  return useMutation({
    mutationFn: (body: { organisation: string; inputs: Record<string, unknown>; caseNumber?: string }) =>
      call<Evaluation>('POST', `/api/decisions/${encodeURIComponent(key)}/evaluate`, { body }),
  });
}
