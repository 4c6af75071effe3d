import type { Bilingual } from '../text/language';
import type { Answer } from './contract';
import { query } from './http';
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
  { payments: Payment[]; goodwill?: Goodwill[] }
>;
export type Goodwill = Answer<'Receivable.Goodwill', 'id' | 'amountCny' | 'reason' | 'requestedBy'>;
export type Owing = Answer<
  'ReceivableReads.Row',
  'caseNumber' | 'unitId' | 'customer' | 'dueCny' | 'paidCny' | 'open' | 'reportedAt'
>;
export type Balance = Answer<'LedgerReads.Balance', 'organisation' | 'party' | 'balance' | 'entries'>;
export type Breach = Answer<'Breach', 'id' | 'party' | 'item' | 'on'>;
/** What the table asks about a breach; the words that it knows, where it knows all of them. */
export type Question = Answer<'DecisionDesk.Column', 'name' | 'type'>;
export type Deposit = Answer<'Deposit', 'organisation' | 'party' | 'purpose' | 'received' | 'refunded' | 'held'>;

const path = (number: string, part = '') => `/api/statements/${encodeURIComponent(number)}${part}`;

export const statements = listed<StatementRow>('/api/statements');
export const entries = listed<Entry>('/api/ledger');
export const useStatement = (number: string) => useOne<StatementDetail>(path(number));
export const statementCsv = (number: string) => path(number, '/csv');
export const useDraw = () => useSend('POST', '/api/statements/runs');
export const useReceivables = (number: string) =>
  useOne<Receivable[]>(`/api/cases/${encodeURIComponent(number)}/receivables`);
export const usePay = (number: string) => useSend('POST', `/api/cases/${encodeURIComponent(number)}/payments`);
export const useRefund = (number: string) => useSend('POST', `/api/cases/${encodeURIComponent(number)}/refunds`);

export const balances = listed<Balance>('/api/ledger/balances');
export const owing = listed<Owing>('/api/receivables');
export const breaches = listed<Breach>('/api/assessments');
export const deposits = listed<Deposit>('/api/deposits');
export const useQuestions = (organisation: string) =>
  useOne<Question[]>(query('/api/assessments/questions', { organisation }), Boolean(organisation));
export const useAssess = () => useSend<unknown, Breach>('POST', '/api/assessments');
export const useReverse = (id: number) => useSend('POST', `/api/assessments/${id}/reverse`);
export const useIncentive = () => useSend<unknown, { booked: boolean }>('POST', '/api/incentives');
export const useCorrect = (id: number) => useSend('POST', `/api/ledger/${id}/corrections`);
export const useDeposit = () => useSend('POST', '/api/deposits');
export const useDepositRefund = () => useSend('POST', '/api/deposits/refunds');
