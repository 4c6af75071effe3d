import type { Bilingual } from '../text/language';
import { listed, useOne } from './lists';
import { useSend } from './send';

export interface OrderLine {
  lineNo: number;
  partCode: string;
  name?: Bilingual;
  givenCode?: string;
  ordered: number;
  approved: number;
  reserved: number;
  shipped: number;
  received: number;
  damaged: number;
  wrong: number;
  missing: number;
  closed: number;
  used: number;
  returned: number;
  substitutes?: string[];
}

export interface OrderRow {
  number: string;
  organisation: string;
  unitId: string;
  repair?: string;
  state: string;
  urgent: boolean;
  orderedBy?: string;
  submittedAt: string;
  reviewer?: string;
  decision?: string;
  source?: string;
  sourcePlace?: string;
  expectedOn?: string;
  lines: OrderLine[];
}

export interface Parcel {
  lineNo: number;
  partCode: string;
  quantity: number;
  numbers?: string[];
  good?: number;
  damaged?: number;
  wrong?: number;
  missing?: number;
}

export interface Shipment {
  shipmentNo: number;
  mode: string;
  fromPlace: string;
  toPlace: string;
  carrier?: string;
  waybill?: string;
  packing?: string;
  insuredCny?: number;
  receiver?: string;
  shippedAt: string;
  shippedBy?: string;
  receivedAt?: string;
  receivedBy?: string;
  lines: Parcel[];
}

export interface Promise {
  expectedOn: string;
  reason: string;
  givenAt: string;
  givenBy?: string;
}

export interface Owed {
  number: string;
  partCode: string;
  quantity: number;
  state: string;
  dueAt: string;
  chargedCny?: number;
}

export interface Order {
  order: OrderRow;
  reason?: string;
  reviewedBy?: string;
  reviewedAt?: string;
  reviewNote?: string;
  leadTimeFrom?: string;
  leadTimeDays?: number;
  heldAt?: string;
  expected: Promise[];
  shipments: Shipment[];
  returns: Owed[];
}

export interface PartReturn {
  number: string;
  organisation: string;
  unitId: string;
  order: string;
  repair: string;
  partCode: string;
  quantity: number;
  state: string;
  owedAt: string;
  dueAt: string;
  disposal?: string;
  reminders: number;
  chargedCny?: number;
}

export interface Loan {
  number: string;
  organisation: string;
  unitId: string;
  repair: string;
  kind: string;
  state: string;
  partCode?: string;
  itemNumber?: string;
  receiver?: string;
  offeredAt: string;
  lentAt?: string;
  dueAt?: string;
  returnedAt?: string;
  found?: string;
  chargedCny?: number;
}

export const orders = listed<OrderRow>('/api/part-orders');
export const returns = listed<PartReturn>('/api/part-returns');
export const loans = listed<Loan>('/api/unit-loans');

const path = (number: string) => `/api/part-orders/${encodeURIComponent(number)}`;

export const useOrder = (number: string) => useOne<Order>(path(number));
export const useOpenOrder = () => useSend<unknown, Order>('POST', '/api/part-orders');
export const useCancelOrder = (number: string) => useSend<{ reason: string }>('POST', `${path(number)}/cancel`);
export const useExpectOn = (number: string) => useSend('POST', `${path(number)}/expected-date`);
