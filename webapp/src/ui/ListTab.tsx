import type { Key, ReactNode } from 'react';
import type { Column } from './columns';
import { Filters } from './Filters';
import { PagedListing } from './PagedListing';
import { useCursor } from './useCursor';
import { useFilters } from './useFilters';

const SIZE = 50;
const FILE_PAGE = 200;

type Asked = Record<string, string | number | boolean | undefined>;

interface ListPage<Row> {
  items: Row[];
  next: string | null;
}

/** A list of the API, read page after page. */
interface List<Row> {
  use: (filter: Asked) => {
    data: ListPage<Row> | undefined;
    error: unknown;
    isPending: boolean;
    isFetching: boolean;
    isPlaceholderData: boolean;
    refetch: () => unknown;
  };
  page: (filter: Asked) => Promise<ListPage<Row>>;
}

type Values<Name extends string> = Partial<Record<Name, string>>;

interface Props<Row, Name extends string> {
  list: List<Row>;
  /** What can be filtered by; it stands in the address. */
  names: Name[];
  /** What is asked whatever the filters are. */
  always?: Asked;
  /** How the list calls the place to go on from. */
  place?: 'cursor' | 'after';
  /** The list comes as a whole, without pages. */
  whole?: boolean;
  columns: Column<Row>[];
  rowKey: (row: Row) => Key;
  late?: (row: Row) => boolean;
  empty: string | ((filtered: boolean) => string);
  /** Begins the name of the exported file. */
  file: string;
  children?: (values: Values<Name>, set: (change: Values<Name>) => void) => ReactNode;
}

/** A list with its filters, its pages and its export. */
export function ListTab<Row extends object, Name extends string>(props: Props<Row, Name>) {
  const { list, names, always, place = 'cursor', whole, empty, children, ...listing } = props;
  const { values, set, clear, any, stamp } = useFilters(...names);
  const cursor = useCursor(JSON.stringify(always) + stamp);
  const asked: Asked = { ...always, ...values };
  return (
    <PagedListing
      {...listing}
      query={list.use({ ...asked, [place]: cursor.cursor, limit: whole ? FILE_PAGE : SIZE })}
      cursor={cursor}
      size={whole ? undefined : SIZE}
      empty={typeof empty === 'string' ? empty : empty(any)}
      pages={(next) => list.page({ ...asked, [place]: next, limit: FILE_PAGE })}
      filters={
        children && (
          <Filters set={any} onClear={clear}>
            {children(values, set)}
          </Filters>
        )
      }
    />
  );
}
