import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Receipt } from './decisions';
import { call, query } from './http';
import type { Page } from './page';
import type { Answer } from './contract';

/** `national`: as people of the country write it. */
export type Phone = Answer<'CustomerFile.Phone'>;
export type Place = Answer<'Place'>;

/** A customer in a list. */
export type CustomerRow = Answer<
  'CustomerFile.Row',
  'id' | 'organisation' | 'customerNo' | 'name' | 'phones' | 'units'
>;

export type Equipment = Answer<
  'CustomerFile.UnitRow',
  'id' | 'organisation' | 'serialNo' | 'model' | 'productFamily' | 'facts'
>;

export type CustomerCase = Answer<'CustomerFile.CaseRow', 'number' | 'status' | 'reportedAt'>;

export type Customer = Answer<
  'CustomerController.Detail',
  'id' | 'organisation' | 'customerNo' | 'name' | 'phones',
  {
    sites: Answer<'Site', 'id'>[];
    contacts: Answer<'CustomerFile.Contact', 'id' | 'name'>[];
    units: Equipment[];
    cases: CustomerCase[];
    calls: Answer<'CustomerFile.Call', 'id' | 'calledAt' | 'channel' | 'direction' | 'summary'>[];
  }
>;

export interface CustomerFilter {
  q: string;
  organisation?: string;
  after?: string;
  limit?: number;
}

export function useCustomers(filter: CustomerFilter) {
  return useQuery({
    queryKey: ['customers', filter],
    queryFn: ({ signal }) => call<Page<CustomerRow>>('GET', query('/api/customers', { ...filter }), { signal }),
    enabled: filter.q.trim().length > 0,
    placeholderData: keepPreviousData,
  });
}

export function useCustomer(id: string, enabled = true) {
  return useQuery({
    queryKey: ['customer', id],
    queryFn: () => call<Customer>('GET', `/api/customers/${encodeURIComponent(id)}`),
    enabled,
  });
}

export type WarrantyAnswer = Answer<'UnitController.Warranty', 'on', { receipt?: Receipt }>;

export function useWarranty({ serialNo, organisation, model }: Equipment, on: string) {
  return useQuery({
    queryKey: ['warranty', organisation, model, serialNo, on],
    queryFn: () =>
      call<WarrantyAnswer>(
        'GET',
        query(`/api/units/${encodeURIComponent(serialNo)}/warranty`, { on, organisation, model }),
      ),
  });
}
