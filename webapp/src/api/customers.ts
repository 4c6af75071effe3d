import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call, query } from './http';
import { asPage, type Page } from './page';
import type { Receipt } from './decisions';

export interface Equipment {
  id?: string;
  organisation: string;
  serialNo: string;
  model?: string;
  productFamily?: string;
  exFactoryDate?: string;
  purchaseDate?: string;
  acceptanceDate?: string;
  contractEndDate?: string;
  installer?: string;
  installerOutlet?: string;
  address?: string;
  replacedBy?: string;
}

export interface Customer {
  id?: string;
  no: string;
  organisation: string;
  name: string;
  phone?: string;
  phones?: string[];
  address?: string;
  unitCount?: number;
  units?: Equipment[];
  sites?: { id?: string; address?: string; province?: string; city?: string; district?: string; units?: Equipment[] }[];
  contacts?: { name?: string; phone?: string; phones?: string[]; role?: string }[];
}

export interface CustomerFilter {
  q: string;
  organisation?: string;
  cursor?: string;
  limit?: number;
}

export function useCustomers(filter: CustomerFilter) {
  return useQuery({
    queryKey: ['customers', filter],
    queryFn: async ({ signal }): Promise<Page<Customer>> =>
      asPage(await call<Page<Customer>>('GET', query('/api/customers', { ...filter }), { signal })),
    enabled: filter.q.trim().length > 0,
    placeholderData: keepPreviousData,
  });
}

export function useCustomer(organisation: string, no: string) {
  return useQuery({
    queryKey: ['customer', organisation, no],
    queryFn: () => call<Customer>('GET', query(`/api/customers/${encodeURIComponent(no)}`, { organisation })),
  });
}

export interface WarrantyAnswer {
  status?: string;
  end?: string;
  warrantyEnd?: string;
  basis?: string;
  outputs?: Record<string, unknown>;
  receipt?: Receipt;
}

export function useWarranty(serial: string, organisation: string, on: string) {
  return useQuery({
    queryKey: ['warranty', organisation, serial, on],
    queryFn: () =>
      call<WarrantyAnswer>('GET', query(`/api/units/${encodeURIComponent(serial)}/warranty`, { on, organisation })),
  });
}
