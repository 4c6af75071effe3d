import { useMutation, useQuery } from '@tanstack/react-query';
import type { Bilingual } from '../text/language';
import { call, query } from './http';
import { asPage } from './page';

export interface MatchedRule {
  id?: string;
  ruleId?: string;
  annotation?: string;
}

/** The proof of a decision: which version of which table, what went in, which rules applied, what came out. */
export interface Receipt {
  id?: string;
  key: string;
  organisation?: string;
  definitionId?: string;
  version?: number | string;
  checksum?: string;
  facts?: Record<string, unknown>;
  tableInputs?: Record<string, unknown>;
  tableOutputs?: Record<string, unknown> | Record<string, unknown>[];
  rules?: (MatchedRule | string)[];
  outputs?: Record<string, unknown>;
  calendarVersion?: string | number;
  decidedAt?: string;
  at?: string;
  publishedBy?: string;
  [other: string]: unknown;
}

export function useReceipts(caseNumber: string) {
  return useQuery({
    queryKey: ['case', caseNumber, 'decisions'],
    queryFn: async () =>
      asPage(await call<Receipt[]>('GET', `/api/cases/${encodeURIComponent(caseNumber)}/decisions`)).items,
  });
}

/** A decision of an organisation's pack. */
export interface DecisionRow {
  key: string;
  name?: Bilingual | string;
  organisation?: string;
  /** The folder that the table comes from: the organisation's own, or shared. */
  pack?: string;
  definitionId?: string;
  version?: number;
  binding?: string;
  facts?: { name: string; type: string; choices?: string[] }[];
  inputs?: { name: string; type?: string; label?: string }[];
}

export function useDecisions(organisation: string | undefined) {
  return useQuery({
    queryKey: ['decisions', organisation],
    queryFn: async () => asPage(await call<DecisionRow[]>('GET', query('/api/decisions', { organisation }))).items,
    enabled: Boolean(organisation),
  });
}

export function useTable(key: string, organisation: string | undefined) {
  return useQuery({
    queryKey: ['decisions', organisation, key, 'table'],
    queryFn: () => call<string>('GET', query(`/api/decisions/${encodeURIComponent(key)}/table`, { organisation })),
    enabled: Boolean(organisation),
  });
}

export interface Evaluation {
  outputs: Record<string, unknown>;
  receipt: Receipt;
}

export function useEvaluate(key: string) {
  return useMutation({
    mutationFn: (body: { organisation: string; inputs: Record<string, unknown>; caseNumber?: string }) =>
      call<Evaluation>('POST', `/api/decisions/${encodeURIComponent(key)}/evaluate`, { body }),
  });
}
