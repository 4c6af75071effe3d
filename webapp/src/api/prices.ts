import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Bilingual } from '../text/language';
import type { Answer } from './contract';
import { call, query } from './http';
import { useSend } from './send';

/** A price list in one line: what holds, and what is on the way. */
export type PriceListRow = Answer<
  'PriceListController.Row',
  'organisation' | 'key' | 'items' | 'waiting' | 'drafts',
  { name: Bilingual }
>;

/** A row as it was typed or read from a file; any cell may be blank or wrong. */
export type PriceRow = Required<Answer<'PriceRow'>>;

export const PRICE_COLUMNS = ['code', 'nameZh', 'nameEn', 'unit', 'price', 'validFrom', 'validUntil'] as const;
export type PriceColumn = (typeof PRICE_COLUMNS)[number];

/** What is wrong in a cell; rows count from 1, 0 stands for the list as a whole. */
export type PriceFinding = Answer<'PriceFinding', 'row' | 'column' | 'error' | 'code', { text: Bilingual }>;

export type PriceDifference = Answer<'PriceListReads.Difference', 'id', { was?: PriceRow; now?: PriceRow }>;

export type PriceVersion = Answer<
  'PriceList.Version',
  'id' | 'version' | 'effectiveAt' | 'publishedBy' | 'publishedAt' | 'takenBack' | 'reason'
>;

export type PriceDraftRow = Answer<
  'PriceListController.DraftRow',
  'id' | 'title' | 'revision' | 'state' | 'createdBy' | 'createdAt' | 'editedBy' | 'editedAt'
>;

export type PriceListView = Answer<
  'PriceListController.ListView',
  never,
  {
    list: Answer<'PriceList', 'organisation' | 'key', { name: Bilingual }>;
    versions: PriceVersion[];
    drafts: PriceDraftRow[];
  }
>;

/** A line of an uploaded file that cannot be released as it is. */
export type RefusedLine = Answer<'PriceListController.RefusedLine', 'line' | 'column', { reason: Bilingual }>;

export type PriceDraft = Answer<
  'PriceListController.DraftView',
  'organisation' | 'key' | 'upToDate',
  {
    draft: PriceDraftRow;
    rows: PriceRow[];
    findings: PriceFinding[];
    differences: PriceDifference[];
    refused: RefusedLine[];
  }
>;

/** An item of a version, with its price as a number of CNY. */
export type PriceItem = Answer<
  'PriceListController.Item',
  'code' | 'unit' | 'priceCny' | 'validFrom',
  { name: Bilingual }
>;

/** What was quoted in the last twelve months, at the draft's prices. */
export type PriceEffect = Answer<
  'PriceEffects.Effect',
  'on' | 'since' | 'dearer' | 'cheaper' | 'added' | 'gone' | 'lines' | 'was' | 'now' | 'open',
  { rows: Answer<'PriceEffects.Code', 'code' | 'lines' | 'quantity' | 'was' | 'now', { name: Bilingual }>[] }
>;

const list = (organisation: string, key: string, rest = '') =>
  `/api/price-lists/${encodeURIComponent(organisation)}/${encodeURIComponent(key)}${rest}`;
const draftPath = (id: string, rest = '') => `/api/price-list-drafts/${encodeURIComponent(id)}${rest}`;

export function usePriceLists(organisation: string | undefined) {
  return useQuery({
    queryKey: ['price-lists', organisation],
    queryFn: () => call<PriceListRow[]>('GET', query('/api/price-lists', { organisation })),
    enabled: Boolean(organisation),
  });
}

export const useCreatePriceList = () =>
  useSend<{ organisation: string; key: string; nameZh: string; nameEn: string }, PriceListRow>(
    'POST',
    '/api/price-lists',
  );

export function usePriceList(organisation: string, key: string) {
  return useQuery({
    queryKey: ['price-lists', organisation, key],
    queryFn: () => call<PriceListView>('GET', list(organisation, key)),
    enabled: Boolean(organisation && key),
  });
}

export function usePriceItems(organisation: string, key: string, version: number | undefined) {
  return useQuery({
    queryKey: ['price-lists', organisation, key, 'items', version],
    queryFn: () => call<PriceItem[]>('GET', list(organisation, key, `/versions/${version}`)),
    enabled: version !== undefined,
  });
}

export function usePriceDifference(organisation: string, key: string, from?: number, to?: number) {
  return useQuery({
    queryKey: ['price-lists', organisation, key, 'difference', from, to],
    queryFn: () => call<PriceDifference[]>('GET', query(list(organisation, key, '/difference'), { from, to })),
    enabled: from !== undefined && to !== undefined,
  });
}

export const priceFile = (organisation: string, key: string, version: number) =>
  list(organisation, key, `/versions/${version}/file`);

export const useBeginPriceDraft = (organisation: string, key: string) =>
  useSend<{ title: string }, PriceDraft>('POST', list(organisation, key, '/drafts'));

export const useRollBackPrices = (organisation: string, key: string) =>
  useSend<{ reason: string }>('POST', list(organisation, key, '/rollback'));

export const readPriceDraft = (id: string) => call<PriceDraft>('GET', draftPath(id));

export function usePriceDraft(id: string) {
  return useQuery({
    queryKey: ['price-draft', id],
    queryFn: () => readPriceDraft(id),
    refetchOnWindowFocus: false,
  });
}

/** Answered 409 where somebody else saved since that revision. */
export const savePriceDraft = (id: string, revision: number, rows: PriceRow[]) =>
  call<PriceDraft>('PUT', draftPath(id), { body: { revision, rows } });

export const priceDraftFile = (id: string) => draftPath(id, '/file');

/** Takes the rows of a file, CSV or xlsx, in place of those of the draft. */
export function useUploadPrices(id: string) {
  return useMutation({
    mutationFn: ({ revision, file }: { revision: number; file: File }) => {
      const body = new FormData();
      body.append('file', file);
      return call<PriceDraft>('POST', query(draftPath(id, '/upload'), { revision }), { body });
    },
  });
}

/** Takes what was published since the draft began; what the draft changed stays. */
export const rebasePriceDraft = (id: string, revision: number) =>
  call<PriceDraft>('POST', draftPath(id, '/rebase'), { body: { revision } });

export const useWithdrawPriceDraft = (id: string) => useSend<void, PriceDraft>('POST', draftPath(id, '/withdraw'));

/** What a saved revision of a draft would do, by the prices of a day. */
export function usePriceEffect(id: string, revision: number, on: string | undefined) {
  return useQuery({
    queryKey: ['price-draft', id, 'effect', revision, on],
    queryFn: () => call<PriceEffect>('GET', query(draftPath(id, '/effect'), { on })),
  });
}

/** Shows the answer of a save as the draft from now on. */
export function usePriceDraftShown(id: string) {
  const client = useQueryClient();
  return (draft: PriceDraft) => client.setQueryData(['price-draft', id], draft);
}
