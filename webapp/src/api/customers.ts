import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Receipt } from './decisions';
import { call, query } from './http';
import type { Page } from './page';

export interface Phone {
  e164?: string;
  written?: string;
  /** As people of the country write it. */
  national?: string;
  main?: boolean;
}

export interface Place {
  province?: string;
  city?: string;
  district?: string;
  address?: string;
}

/** A customer in a list. */
export interface CustomerRow {
  id: number;
  organisation: string;
  customerNo: string;
  name: string;
  phones: Phone[];
  site?: Place;
  /** How many units of equipment. */
  units: number;
}

export interface Equipment {
  id: number;
  organisation: string;
  serialNo: string;
  model: string;
  productFamily: string;
  site?: Place;
  responsibleUnit?: string;
  /** By the names of the facts of the decision warranty-period. */
  facts: Record<string, unknown>;
}

export interface CustomerCase {
  number: string;
  status: string;
  channel?: string;
  serialNo?: string;
  faultText?: string;
  reportedAt: string;
  closedAt?: string;
}

export interface Customer {
  id: number;
  organisation: string;
  customerNo: string;
  name: string;
  note?: string;
  phones: Phone[];
  sites: (Place & { id: number; responsibleUnit?: string })[];
  contacts: { id: number; name: string; position?: string; phone?: string; phoneWritten?: string; email?: string }[];
  units: Equipment[];
  cases: CustomerCase[];
  calls: {
    id: number;
    calledAt: string;
    channel: string;
    direction: string;
    summary: string;
    caseNumber?: string;
    recordedBy?: string;
  }[];
}

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

export function useCustomer(id: string) {
  return useQuery({
    queryKey: ['customer', id],
    queryFn: () => call<Customer>('GET', `/api/customers/${encodeURIComponent(id)}`),
  });
}

export interface WarrantyAnswer {
  on: string;
  status?: string;
  warrantyEnd?: string;
  basis?: string;
  receipt?: Receipt;
}

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
