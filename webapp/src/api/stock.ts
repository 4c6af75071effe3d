import type { Bilingual } from '../text/language';
import { query } from './http';
import { listed, useOne } from './lists';
import { useSend } from './send';

export interface Store {
  place: string;
  organisation: string;
  unitId: string;
  kind: string;
  nameZh: string;
  nameEn: string;
  keeper?: string;
  parts: number;
  pieces: number;
  value: number;
  below: number;
  frozen: number;
}

/** What lies of a part in a store. */
export interface StockRow {
  place: string;
  unitId: string;
  kind: string;
  storeNameZh: string;
  storeNameEn: string;
  part: string;
  nameZh: string;
  nameEn: string;
  measure: string;
  tracked: boolean;
  onHand: number;
  reserved: number;
  available: number;
  average?: number;
  value: number;
  minimum?: number;
  fillTo?: number;
  frozenBy?: string;
}

export interface Part {
  organisation: string;
  code: string;
  nameZh: string;
  nameEn: string;
  kind: string;
  measure: string;
  priceCny?: number;
  maker?: string;
  origin?: string;
  tracked: boolean;
  discontinued: boolean;
  successor?: string;
  alternatives?: string[];
}

export interface PartDetail {
  part: Part;
  usable?: string;
  stock: StockRow[];
}

export interface Movement {
  id: number;
  reference: string;
  part: string;
  nameZh: string;
  nameEn: string;
  quantity: number;
  from: string;
  to: string;
  value?: number;
  caseNumber?: string;
  at: string;
  by?: string;
  numbers?: string[];
}

export interface Reservation {
  id: number;
  reference: string;
  place: string;
  part: string;
  quantity: number;
  held: number;
  state: string;
  expiresAt: string;
  createdAt: string;
}

export interface Proposal {
  id: number;
  organisation: string;
  place: string;
  part: string;
  quantity: number;
  reason: string;
  explained?: string;
  state: string;
  orderNumber?: string;
  note?: string;
  createdAt: string;
  decidedAt?: string;
  decidedBy?: string;
}

export interface CountLine {
  part: string;
  booked?: number;
  counted?: number;
  difference?: number;
  missing?: string[];
  found?: string[];
  valueCny?: number;
  chargedCny?: number;
  chargedTo?: string;
}

export interface StockCount {
  number: string;
  organisation: string;
  place: string;
  unitId: string;
  monthClosed?: string;
  state: string;
  rounds: number;
  countedBy?: string;
  countedAt?: string;
  explanation?: string;
  decidedBy?: string;
  decidedAt?: string;
  remark?: string;
  openedAt: string;
  lines: CountLine[];
}

/** A name that comes in two fields. */
export const nameOf = ({ nameZh, nameEn }: { nameZh?: string; nameEn?: string }): Bilingual => ({
  zh: nameZh ?? '',
  en: nameEn ?? '',
});

export const stores = listed<Store>('/api/stock/stores');
export const parts = listed<Part>('/api/stock/parts');
export const movements = listed<Movement>('/api/stock/movements');
export const reservations = listed<Reservation>('/api/stock/reservations');
export const proposals = listed<Proposal>('/api/stock/proposals');
export const counts = listed<StockCount>('/api/stock/counts');
export const stockOf = (place: string) => listed<StockRow>(`/api/stock/stores/${encodeURIComponent(place)}/parts`);

export const usePart = (organisation: string, code: string) =>
  useOne<PartDetail>(query(`/api/stock/parts/${encodeURIComponent(code)}`, { organisation }), Boolean(organisation));

export const useCount = (number: string) => useOne<StockCount>(`/api/stock/counts/${encodeURIComponent(number)}`);

export const useReceipt = () => useSend('POST', '/api/stock/receipts');
export const useTransfer = () => useSend('POST', '/api/stock/transfers');
export const useScrap = () => useSend('POST', '/api/stock/scraps');
export const useMinimum = () => useSend('PUT', '/api/stock/minimums');
export const useStartCount = () => useSend<unknown, StockCount[]>('POST', '/api/stock/counts');
export const useDecideProposal = () =>
  useSend<{ id: number; verdict: 'accept' | 'dismiss'; note?: string }>('POST', {
    path: ({ id, verdict }) => `/api/stock/proposals/${id}/${verdict}`,
    body: ({ note }) => ({ note }),
  });
