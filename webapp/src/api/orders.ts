import type { Bilingual } from '../text/language';
import type { Answer } from './contract';
import { listed, useOne } from './lists';
import { useSend } from './send';

/** `givenCode`: what comes, where it is another part than the wanted one. */
export type OrderLine = Answer<
  'PartOrderReads.Line',
  | 'lineNo'
  | 'partCode'
  | 'ordered'
  | 'approved'
  | 'reserved'
  | 'shipped'
  | 'received'
  | 'damaged'
  | 'wrong'
  | 'missing'
  | 'closed'
  | 'used'
  | 'returned',
  { name?: Bilingual }
>;

export type OrderRow = Answer<
  'PartOrderReads.Row',
  'number' | 'organisation' | 'unitId' | 'state' | 'urgent' | 'submittedAt',
  { lines: OrderLine[] }
>;

export type Parcel = Answer<'PartOrderReads.Parcel', 'lineNo' | 'partCode' | 'quantity'>;

export type Shipment = Answer<
  'PartOrderReads.Shipment',
  'shipmentNo' | 'mode' | 'fromPlace' | 'toPlace' | 'shippedAt',
  { lines: Parcel[] }
>;

export type Order = Answer<
  'PartOrderReads.View',
  never,
  {
    order: OrderRow;
    expected: Answer<'PartOrderReads.Promise', 'expectedOn' | 'reason' | 'givenAt'>[];
    shipments: Shipment[];
    returns: Answer<'PartOrderReads.Owed', 'number' | 'partCode' | 'quantity' | 'state' | 'dueAt'>[];
  }
>;

export type PartReturn = Answer<
  'LoanReads.Owed',
  'number' | 'organisation' | 'order' | 'repair' | 'partCode' | 'quantity' | 'state' | 'dueAt' | 'reminders'
>;

export type Loan = Answer<'LoanReads.Loan', 'number' | 'organisation' | 'repair' | 'kind' | 'state' | 'offeredAt'>;

export const orders = listed<OrderRow>('/api/part-orders');
export const returns = listed<PartReturn>('/api/part-returns');
export const loans = listed<Loan>('/api/unit-loans');

const path = (number: string) => `/api/part-orders/${encodeURIComponent(number)}`;

export const useOrder = (number: string) => useOne<Order>(path(number));
export const useOpenOrder = () => useSend<unknown, Order>('POST', '/api/part-orders');
export const useCancelOrder = (number: string) => useSend<{ reason: string }>('POST', `${path(number)}/cancel`);
export const useExpectOn = (number: string) => useSend('POST', `${path(number)}/expected-date`);
