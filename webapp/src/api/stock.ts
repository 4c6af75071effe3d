import type { Bilingual } from '../text/language';
import type { Answer } from './contract';
import { query } from './http';
import { listed, useOne } from './lists';
import { useSend } from './send';

export type Store = Answer<
  'StockReads.Store',
  'place' | 'organisation' | 'unitId' | 'kind' | 'parts' | 'pieces' | 'value' | 'below' | 'frozen'
>;

/** What lies of a part in a store. */
export type StockRow = Answer<'StockReads.Row', 'place' | 'kind' | 'part' | 'onHand' | 'reserved' | 'available'>;

export type Part = Answer<
  'StockPartController.View',
  'organisation' | 'code' | 'kind' | 'measure' | 'tracked' | 'discontinued'
>;

/** `usable`: what to order, the part itself or what stands in for it. */
export type PartDetail = Answer<'StockPartController.Detail', never, { part: Part; stock: StockRow[] }>;

export type Movement = Answer<'StockJournal.Moved', 'id' | 'part' | 'quantity' | 'from' | 'to' | 'at'>;

export type Reservation = Answer<
  'StockJournal.Reserved',
  'id' | 'reference' | 'place' | 'part' | 'held' | 'state' | 'expiresAt'
>;

export type Proposal = Answer<
  'ReplenishmentController.View',
  'id' | 'place' | 'part' | 'quantity' | 'reason' | 'state' | 'createdAt'
>;

/** What should be there stays hidden while it is being counted. */
export type CountLine = Answer<'StockCountController.Line', 'part'>;

export type StockCount = Answer<
  'StockCountController.View',
  'number' | 'organisation' | 'place' | 'state' | 'rounds' | 'openedAt',
  { lines: CountLine[] }
>;

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
export const useOpenStore = () => useSend('POST', '/api/stock/stores');
export const useScrap = () => useSend('POST', '/api/stock/scraps');
export const useMinimum = () => useSend('PUT', '/api/stock/minimums');
export const useStartCount = () => useSend<unknown, StockCount[]>('POST', '/api/stock/counts');
export type Allotment = Answer<'Allotment.Plan', never, { cities: AllottedCity[]; stores: AllottedStore[] }>;
export type AllottedCity = Answer<'Allotment.City', 'city' | 'vehicles' | 'units' | 'unitId'>;
export type AllottedStore = Answer<'Allotment.Store', 'place' | 'units' | 'onHand' | 'missing'>;

export const useAllotment = (organisation: string, part: string | undefined) =>
  useOne<Allotment>(query('/api/stock/allotment', { organisation, part }), Boolean(part));
export const useProposeAllotment = () => useSend<unknown, { changed: number }>('POST', '/api/stock/allotment');
export const usePropose = () => useSend<unknown, { changed: number }>('POST', '/api/stock/proposals');
export const useApplyEarly = () => useSend('POST', '/api/stock/proposals/early');
export const useDecideProposal = () =>
  useSend<{ id: number; verdict: 'accept' | 'dismiss'; note?: string }>('POST', {
    path: ({ id, verdict }) => `/api/stock/proposals/${id}/${verdict}`,
    body: ({ note }) => ({ note }),
  });
