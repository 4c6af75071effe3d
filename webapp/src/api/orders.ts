import { query } from './http';
import { listed, useOne } from './lists';
import { useSend } from './send';

export interface OrderLine {
  lineNo: number;
  partCode: string;
  given?: string;
  ordered: number;
  approved: number;
  reserved: number;
  shipped: number;
  received: number;
  damaged: number;
  wrong: number;
  missing: number;
  recalled: number;
  closed: number;
  used: number;
  returned: number;
}

export interface OrderRow {
  number: string;
  organisation: string;
  unitId: string;
  repair?: string;
  state: string;
  urgent: boolean;
  parts?: string;
  orderedBy?: string;
  submittedAt: string;
  expectedOn?: string;
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
  note?: string;
  lines: {
    lineNo: number;
    partCode: string;
    quantity: number;
    numbers?: string[];
    good?: number;
    damaged?: number;
    wrong?: number;
    missing?: number;
  }[];
}

export interface Order extends OrderRow {
  alternatives: boolean;
  reason?: string;
  reviewer?: string;
  decision?: string;
  reviewedBy?: string;
  reviewedAt?: string;
  reviewNote?: string;
  leadTimeFrom?: string;
  leadTimeDays?: number;
  source?: string;
  sourcePlace?: string;
  heldAt?: string;
  lines: OrderLine[];
  promises: { expectedOn: string; reason: string; givenAt: string; givenBy?: string }[];
  shipments: Shipment[];
}

export interface PartReturn {
  number: string;
  unitId: string;
  orderNumber: string;
  repair: string;
  partCode: string;
  quantity: number;
  state: string;
  owedAt: string;
  dueAt: string;
  sentAt?: string;
  backAt?: string;
  disposal?: string;
  reminders: number;
  chargedCny?: number;
}

export interface Loan {
  number: string;
  unitId: string;
  repair: string;
  kind: string;
  state: string;
  partCode?: string;
  itemNumber?: string;
  offeredAt: string;
  lentAt?: string;
  dueAt?: string;
  returnedAt?: string;
  chargedCny?: number;
}

export const orders = listed<OrderRow>('/api/orders');
export const returns = listed<PartReturn>('/api/part-returns');
export const loans = listed<Loan>('/api/unit-loans');

const path = (number: string) => `/api/orders/${encodeURIComponent(number)}`;

export const useOrder = (number: string) => useOne<Order>(path(number));
export const useOpenOrder = () => useSend<unknown, { number: string }>('POST', '/api/orders');
export const useCancelOrder = (number: string) => useSend<{ reason: string }>('POST', `${path(number)}/cancel`);
export const ordersOf = (repair: string) => query('/api/orders', { repair });
