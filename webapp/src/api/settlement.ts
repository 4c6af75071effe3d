import type { Bilingual } from '../text/language';
import type { Answer } from './contract';
import { listed, useOne } from './lists';
import { useSend } from './send';

/** Above zero the maker owes the party; below, the party owes the maker. */
export type Entry = Answer<'Entry', 'id' | 'kind' | 'party' | 'amountCny' | 'on'>;

export type Statement = Answer<'Statement', 'number' | 'party' | 'state'>;
export type StatementRow = Answer<
  'StatementController.Row',
  never,
  { statement: Omit<Statement, 'month'> & { month?: string }; partyName: Bilingual }
>;
export type StatementDetail = Answer<'StatementController.Detail', never, { head: StatementRow; lines: Entry[] }>;

export type Payment = Answer<'Receivable.Payment', 'id' | 'direction' | 'amountCny' | 'method' | 'receiptNo'>;
export type Receivable = Answer<
  'Receivable',
  'caseNumber' | 'dueCny' | 'paidCny' | 'refundedCny' | 'waivedCny' | 'open',
  { payments: Payment[] }
>;

const path = (number: string, part = '') => `/api/statements/${encodeURIComponent(number)}${part}`;

export const statements = listed<StatementRow>('/api/statements');
export const entries = listed<Entry>('/api/ledger');
export const useStatement = (number: string) => useOne<StatementDetail>(path(number));
export const statementCsv = (number: string) => path(number, '/csv');
export const useDraw = () => useSend('POST', '/api/statements/runs');
export const useReceivables = (number: string) =>
  useOne<Receivable[]>(`/api/cases/${encodeURIComponent(number)}/receivables`);
export const usePay = (number: string) => useSend('POST', `/api/cases/${encodeURIComponent(number)}/payments`);
