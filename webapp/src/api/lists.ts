import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call, query } from './http';
import { asPage, type Page } from './page';

export type ListFilter = Record<string, string | number | boolean | undefined>;

/** A list of the API that is read page after page. */
export interface Listed<Row> {
  /** One page, for a file. */
  page: (filter: ListFilter, signal?: AbortSignal) => Promise<Page<Row>>;
  /** The page for a screen; the one before stays until it is there. */
  use: (filter: ListFilter, enabled?: boolean) => ReturnType<typeof useListed<Row>>;
}

function useListed<Row>(path: string, filter: ListFilter, enabled: boolean) {
  return useQuery({
    queryKey: [path, filter],
    queryFn: ({ signal }) => listPage<Row>(path, filter, signal),
    placeholderData: keepPreviousData,
    enabled,
  });
}

async function listPage<Row>(path: string, filter: ListFilter, signal?: AbortSignal): Promise<Page<Row>> {
  return asPage(await call<Row[] | Page<Row>>('GET', query(path, filter), { signal }));
}

export function listed<Row>(path: string): Listed<Row> {
  return {
    page: (filter, signal) => listPage<Row>(path, filter, signal),
    use: (filter, enabled = true) => useListed<Row>(path, filter, enabled),
  };
}

/** One thing of the API by its address. */
export function useOne<T>(path: string, enabled = true) {
  return useQuery({ queryKey: [path], queryFn: () => call<T>('GET', path), enabled });
}
